import type { ProposalText, ProposalTexts } from "#domain/proposal/proposal-draft.ts";
import { PROPOSAL_TEXTS } from "#domain/proposal/proposal-draft.ts";
import { sensitivePassages, type SensitiveMatter } from "#domain/proposal/sensitive-matter.ts";
import { hasIdentityNumber } from "#domain/text/identity-number.ts";
import { countLetters } from "#domain/text/plain-text.ts";

export type StructureKind =
  | "SEVERAL_MATTERS"
  | "NO_SUGGESTIONS"
  | "VAGUE_SUGGESTIONS"
  | "NO_SITUATION"
  | "TOO_SHORT"
  | "TOO_LONG"
  | "TITLE_TOO_LONG"
  | "PERSONAL_DATA"
  | SensitiveMatter;

/** Something to look at before the text goes on. Nobody is stopped by it, neither who writes nor who reviews. */
export interface StructureFinding {
  readonly kind: StructureKind;
  readonly sentence: string;
  readonly where: ProposalText;
  /** The words that gave rise to it, where there are such. */
  readonly quote?: string;
}

/** What the tenant advises (domain.md §2.1.2); `title`, `totalFrom` and `totalTo` of its settings. */
export interface StructureAdvice {
  readonly title: number;
  readonly totalFrom: number;
  readonly totalTo: number;
}

const usualAdvice: StructureAdvice = { title: 50, totalFrom: 300, totalTo: 2_500 };

/** Suggestions of fewer letters hardly say who is to do what. */
const FEWEST_OF_SUGGESTIONS = 40;

/**
 * What domain.md §2.1.1 and §2.1.4 ask of a proposal, looked for in its words: 一事一案, 有情况、有分析、有具体的建议, and none of the
 * matters that are not filed. An empty text gives nothing: who has not begun needs no advice.
 */
export const structureFindings = (
  texts: ProposalTexts,
  advice: StructureAdvice = usualAdvice,
): readonly StructureFinding[] => {
  if (PROPOSAL_TEXTS.every((where) => texts[where].trim() === "")) return [];
  return [
    ...titleFindings(texts.title, advice),
    ...severalMatters(texts),
    ...partFindings(texts),
    ...lengthFindings(texts, advice),
    ...personalData(texts),
    ...sensitivePassages(texts),
  ];
};

const titleFindings = (title: string, advice: StructureAdvice): StructureFinding[] => {
  const letters = countLetters(title.trim());
  if (letters <= advice.title) return [];
  const sentence = `案由 ${letters} 字，一般不超过 ${advice.title} 字。`;
  return [{ kind: "TITLE_TOO_LONG", sentence, where: "title" }];
};

/** Words by which a text passes on to something else. */
const ANOTHER_MATTER =
  /(?:另外|此外|顺便|同时)(?:还)?(?:想|要|再)?(?:反映|提出|说)(?:一个|一件|另一)?(?:问题|事|件事)|另有一(?:件|个)(?:事|问题)|(?:第二|另一)件事/u;

const severalMatters = ({ title, ...bodies }: ProposalTexts): StructureFinding[] => {
  const subjects = title.split("关于").length - 1;
  const isList = subjects > 1 || /[；;]|(?:问题|工作|建设|建议)[、和及与].{2,30}(?:问题|工作|建设|建议)/u.test(title);
  if (isList)
    return [{ kind: "SEVERAL_MATTERS", sentence: "案由里像是有几件事，一件提案只写一件事。", where: "title" }];
  for (const where of ["situation", "analysis", "suggestions"] as const) {
    const quote = ANOTHER_MATTER.exec(bodies[where])?.[0];
    if (quote)
      return [{ kind: "SEVERAL_MATTERS", sentence: "这里像是转到另一件事，一件提案只写一件事。", where, quote }];
  }
  return [];
};

const partFindings = ({ situation, suggestions }: ProposalTexts): StructureFinding[] => {
  const findings: StructureFinding[] = [];
  if (situation.trim() === "")
    findings.push({ kind: "NO_SITUATION", sentence: "还没有写情况与问题。", where: "situation" });
  const letters = countLetters(suggestions.trim());
  if (letters === 0) findings.push({ kind: "NO_SUGGESTIONS", sentence: "还没有写建议。", where: "suggestions" });
  else if (letters < FEWEST_OF_SUGGESTIONS)
    findings.push({
      kind: "VAGUE_SUGGESTIONS",
      sentence: "建议很短，最好写明由谁做、做什么、做到什么程度。",
      where: "suggestions",
    });
  return findings;
};

const lengthFindings = (texts: ProposalTexts, { totalFrom, totalTo }: StructureAdvice): StructureFinding[] => {
  const letters = countLetters(texts.situation) + countLetters(texts.analysis) + countLetters(texts.suggestions);
  if (letters < totalFrom)
    return [{ kind: "TOO_SHORT", sentence: `全文 ${letters} 字，一般不少于 ${totalFrom} 字。`, where: "situation" }];
  if (letters > totalTo)
    return [{ kind: "TOO_LONG", sentence: `全文 ${letters} 字，一般不超过 ${totalTo} 字。`, where: "situation" }];
  return [];
};

const personalData = (texts: ProposalTexts): StructureFinding[] =>
  PROPOSAL_TEXTS.flatMap((where) => {
    const phone = /(?<!\d)1[3-9]\d{9}(?!\d)/.exec(texts[where])?.[0];
    if (!phone && !hasIdentityNumber(texts[where])) return [];
    const what = phone ? "手机号" : "身份证号";
    return [
      {
        kind: "PERSONAL_DATA",
        sentence: `这里有${what}，提案可能公开，最好删去。`,
        where,
        ...(phone && { quote: phone }),
      },
    ];
  });
