import { endings, openings } from "#bench/proposals/title-words.ts";
import { pick, type Invented } from "#bench/proposals/invented-proposals.ts";
import type { Random } from "#bench/scan/random.ts";

/** What members call the same thing; the index knows none of these. */
const synonyms: readonly (readonly [string, string])[] = [
  ["老旧小区", "老小区"],
  ["老旧小区", "旧住宅区"],
  ["加装电梯", "增设电梯"],
  ["停车难缓解", "停车问题"],
  ["停车位扩容", "增加车位"],
  ["居家养老", "在家养老"],
  ["老人", "老年人"],
  ["中小学校", "中小学"],
  ["校园欺凌防治", "预防学生霸凌"],
  ["心理健康教育", "学生心理辅导"],
  ["村卫生室", "农村诊所"],
  ["就医流程便捷化", "方便群众看病"],
  ["黑臭水体", "臭水沟"],
  ["农村生活污水", "乡村污水"],
  ["融资难破解", "解决贷款难"],
  ["中小微企业", "小微企业"],
  ["外卖骑手", "外卖员"],
  ["快递小哥", "快递员"],
  ["历史文化街区", "历史街区"],
  ["公交线路", "公交车线路"],
  ["交通拥堵治理", "治堵"],
  ["垃圾分类投放", "垃圾分类"],
  ["整治", "治理"],
  ["提升", "提高"],
  ["建设", "打造"],
  ["保障", "保证"],
  ["监管", "监督管理"],
  ["服务", "服务工作"],
];

const strayLetters = "的是在有一为会可以到说要也上个国生他着";

type Change = (random: Random, words: Invented) => string;

const written = ({ place, opening, subject, facet, ending }: Invented): string =>
  `关于${opening}${place}${subject}${facet}${ending}`;

const saidOtherwise: Change = (random, words) => {
  const title = written({ ...words, opening: pick(random, openings), ending: pick(random, endings) });
  const fitting = synonyms.filter(([word]) => title.includes(word));
  return fitting.length === 0 ? title : title.replace(...pick(random, fitting));
};

const otherOrder: Change = (random, words) =>
  random.next() < 0.5
    ? `${words.facet}：${words.place}${words.subject}怎么办`
    : `建议对${words.place}${words.subject}，${pick(random, openings)}${words.facet}`;

const wordsDropped: Change = (random, words) => {
  const which = random.next();
  if (which < 0.5) return `${words.subject}${words.facet}`;
  const half = Math.ceil(words.facet.length / 2);
  return which < 0.75
    ? `关于${words.place}${words.subject}${words.facet.slice(0, Math.max(2, half))}的建议`
    : `${words.place}${words.subject.slice(-Math.max(2, words.subject.length - 2))}${words.facet}`;
};

const mistyped: Change = (random, words) => {
  const letters = Array.from(written(words));
  for (let typos = words.facet.length > 4 ? 2 : 1; typos > 0; typos--) {
    const at = 2 + Math.floor(random.next() * (letters.length - 4));
    const kind = random.next();
    if (kind < 0.6) letters[at] = pick(random, Array.from(strayLetters));
    else if (kind < 0.8) letters.splice(at, 1);
    else letters.splice(at, 0, letters[at] ?? "");
  }
  return letters.join("");
};

const otherFrame: Change = (random, words) =>
  pick(random, [
    `${words.place}${words.subject}${words.facet}亟待重视`,
    `建议${pick(random, openings)}${words.subject}${words.facet}`,
    `关于${words.subject}${words.facet}的思考与建议`,
    `对${words.place}${words.subject}${words.facet}情况的调研建议`,
  ]);

export const changes: Record<string, Change> = { saidOtherwise, otherOrder, wordsDropped, mistyped, otherFrame };
