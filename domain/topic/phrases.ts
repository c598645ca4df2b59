import { isCommonWord } from "#domain/text-analysis/common-words.ts";
import { beginsNothing, endsNothing } from "#domain/topic/plain-words.ts";
import type { RarityOf } from "#domain/topic/telling-words.ts";
import type { Clause, TaggedWord } from "#domain/topic/tagged-word.ts";

const MOST_WORDS = 5;
const MOST_LETTERS = 12;

/** Several words in a row that could name a matter or a place. */
export interface Phrase {
  readonly letters: string;
  readonly isPlace: boolean;
  /** The rarity of its words together. */
  readonly weight: number;
}

const PLACE =
  /(?:[路街巷弄村镇乡桥苑园府城厦河湖江港湾塘岭坞]|街道|社区|小区|新区|学校|医院|大学|学院|小学|中学|花园|广场|市场|新城|路口|门口)$/u;

/** All phrases of a clause: they begin and end with a word that means something, and go over no particle. */
export const phrasesOf = (clause: Clause, rarityOf: RarityOf): readonly Phrase[] => {
  const phrases: Phrase[] = [];
  for (let from = 0; from < clause.length; from++) {
    for (let to = from + 1; to <= Math.min(clause.length, from + MOST_WORDS); to++) {
      const words = clause.slice(from, to);
      if (!words.every(mayStandInside)) break;
      const letters = words.map(({ word }) => word).join("");
      if (letters.length > MOST_LETTERS) break;
      if (mayStandAlone(words, letters)) {
        phrases.push({ letters, isPlace: isPlace(words, letters), weight: weightOf(words, rarityOf) });
      }
    }
  }
  return phrases;
};

/** One word says less than the same word with what is the matter with it, a verb less than a noun. */
const ALONE = { verb: 0.5, noun: 0.7 };

const weightOf = (words: readonly TaggedWord[], rarityOf: RarityOf): number => {
  const whole = words.reduce((sum, { word }) => sum + (isCommonWord(word) ? 0 : rarityOf(word)), 0);
  if (words.length > 1) return whole;
  return whole * (words[0]?.tag === "v" ? ALONE.verb : ALONE.noun);
};

const isPlace = (words: readonly TaggedWord[], letters: string): boolean =>
  /^(?:ns|s)$/.test(words.at(-1)?.tag ?? "") || PLACE.test(letters);

/** 李某, 张某某. */
const SOMEBODY = /某/u;

const NOT = /^[不没未无]$/u;
const JOINT = /^[不没未无之]$/u;

/** Particles, pronouns, numbers, times and the like end a phrase; a "not" may stand in it. */
const mayStandInside = ({ word, tag }: TaggedWord): boolean =>
  NOT.test(word) || word === "之" || (/^(?:[nsavxjligbf]|vn|an)/.test(tag) && !VOID.has(word));

const VOID = new Set([
  "是",
  "有",
  "到",
  "去",
  "来",
  "说",
  "请",
  "让",
  "给",
  "要",
  "想",
  "能",
  "会",
  "住",
  "做",
  "看",
  "问",
  "希望",
  "反映",
  "建议",
  "请问",
  "投诉",
  "咨询",
  "关于",
  "没有",
  "存在",
  "人",
]);

const mayStandAlone = (words: readonly TaggedWord[], letters: string): boolean => {
  const [first, last] = [words[0], words.at(-1)];
  if (!first || !last || letters.length < 2) return false;
  if (JOINT.test(first.word) || JOINT.test(last.word) || first.tag.startsWith("f")) return false;
  if (isCommonWord(first.word) || isCommonWord(last.word)) return false;
  if (beginsNothing(first.word) || endsNothing(last.word)) return false;
  if (first.word.length === 1 && !/^[nx]/.test(first.tag)) return false;
  if (!words.some(({ tag }) => /^(?:n|vn|s|x|l|i|j)/.test(tag))) return false;
  if (SOMEBODY.test(letters)) return false;
  if (words.length === 1 && !/^(?:n(?!r)|vn|ns|s|j|l|i|x|v)/.test(first.tag)) return false;
  // A verb or adjective of one letter ends a phrase after a "not" only: 路灯不亮.
  return last.word.length > 1 || /^n|^s|^x/.test(last.tag) || NOT.test(words.at(-2)?.word ?? "");
};
