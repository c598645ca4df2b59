import { endings, openings, places, type Field } from "#bench/proposals/title-words.ts";
import type { Random } from "#bench/scan/random.ts";
import type { SimilarEntry } from "#domain/proposal/similar/similar-entry.ts";

/** A proposal in its words, so that others can say the same differently. */
export interface Invented {
  readonly place: string;
  readonly opening: string;
  readonly subject: string;
  readonly facet: string;
  readonly ending: string;
  /** What its body speaks of besides. */
  readonly details: readonly string[];
}

export const pick = <One>(random: Random, from: readonly One[]): One => {
  const one = from[Math.floor(random.next() * from.length)];
  if (one === undefined) throw new Error("nothing to pick from");
  return one;
};

export const invent = (random: Random, fields: readonly Field[]): Invented => {
  const { subjects, facets, details } = pick(random, fields);
  return {
    place: pick(random, places),
    opening: pick(random, openings),
    subject: pick(random, subjects),
    facet: pick(random, facets),
    ending: pick(random, endings),
    details: Array.from({ length: 6 }, () => pick(random, details)),
  };
};

export const titleOf = ({ place, opening, subject, facet, ending }: Invented): string =>
  `关于${opening}${place}${subject}${facet}${ending}`;

const asides = [
  "不少群众提到{detail}。",
  "以{detail}为例，问题由来已久。",
  "调研组专门看了{detail}的情况。",
  "建议把{detail}一并纳入。",
  "对{detail}要拿出具体办法。",
  "{detail}这类小事也要有人管。",
] as const;

const sentences = [
  "近年来，{place}{subject}有了一定基础，但调研中群众对{facet}反映仍较集中。",
  "目前{facet}主要存在三方面不足：一是责任不清，二是资金渠道单一，三是日常监管跟不上。",
  "走访{n}户群众和{m}家单位后了解到，{subject}涉及面广，{facet}推进不平衡。",
  "部分地方对{subject}重建设轻管理，{facet}缺少统一标准，出了事情互相推诿。",
  "建议由牵头部门对{subject}开展一次全面摸底，建立台账，分类施策。",
  "把{facet}列入年度民生实事，落实专项经费，按季度公布进展。",
  "鼓励社会力量参与{subject}，总结推广{place}的试点做法。",
  "建立部门联席会议制度，每半年对{facet}情况开展评估，结果向社会公开。",
  "加强宣传引导，畅通意见渠道，让{subject}的变化看得见、摸得着。",
  "借鉴周边地区经验，用数字化手段提升{subject}管理水平。",
] as const;

/** A body of about 350 letters in the proposal's own words. */
export const bodyOf = (random: Random, one: Invented): string =>
  [...sentences, ...one.details.map((detail) => pick(random, asides).replace("{detail}", detail))]
    .filter(() => random.next() < 0.8)
    .map((sentence) =>
      sentence
        .replaceAll("{place}", one.place)
        .replaceAll("{subject}", one.subject)
        .replaceAll("{facet}", one.facet)
        .replace("{n}", String(Math.floor(random.between(20, 400))))
        .replace("{m}", String(Math.floor(random.between(2, 30)))),
    )
    .join("");

const uuid = (random: Random): string => {
  const digits = Array.from({ length: 32 }, () => Math.floor(random.next() * 16).toString(16)).join("");
  return [digits.slice(0, 8), digits.slice(8, 12), digits.slice(12, 16), digits.slice(16, 20), digits.slice(20)].join(
    "-",
  );
};

const STATES = ["FILED", "MERGED", "IN_HANDLING", "REPLIED", "EVALUATED", "TRACKING", "CLOSED", "ARCHIVED"];
const A_YEAR = 250;

/** As many past proposals with different titles, the newest of 2026; the same ones for the same seed. */
export const inventPast = (random: Random, fields: readonly Field[], count: number) => {
  const byTitle = new Map<string, Invented>();
  while (byTitle.size < count) {
    const one = invent(random, fields);
    byTitle.set(titleOf(one), one);
  }
  return [...byTitle].map(([title, words], index): { words: Invented; entry: SimilarEntry } => ({
    words,
    entry: {
      id: uuid(random),
      caseNo: A_YEAR - (index % A_YEAR),
      year: 2026 - Math.floor(index / A_YEAR),
      title,
      state: index < A_YEAR ? pick(random, STATES) : "ARCHIVED",
      canCosign: index < 40,
      text: bodyOf(random, words),
    },
  }));
};
