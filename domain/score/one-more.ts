import { deedWords } from "#domain/duty/duty-deed.ts";
import type { DutyEntry, DutyFacts } from "#domain/duty/duty-entry.ts";
import { dutyFactValues, labelByDutyFactValue, type DutyFactName } from "#domain/duty/duty-facts.ts";
import { labelByDutyKind, type DutyKind } from "#domain/duty/duty-kinds.ts";
import { matchesEntry } from "#domain/score/match-entry.ts";
import { amountOf } from "#domain/score/points.ts";
import type { Rule, RuleGroup, RuleSet, Where } from "#domain/score/rule-set.ts";

/** A piece of duty work that has not happened, to count a year with. */
export interface OneMore {
  readonly name: string;
  readonly entry: DutyEntry;
}

/** Nobody is told to be away more often; honours cannot be planned. */
const NEVER_PROPOSED: ReadonlySet<DutyKind> = new Set([
  "MEETING_EXCUSED",
  "MEETING_ABSENT",
  "SUBMISSION_CONVERTED",
  "PROPOSAL_RAISED",
  "OPINION_INSTRUCTED",
  "COMMENDATION",
]);

/** One of everything that the rules pay for, done alone. A meeting shared out over its half-days is not proposed again once it has begun. */
export const oneMoreOfEach = (entries: readonly DutyEntry[], rules: RuleSet): readonly OneMore[] => {
  const proposed = new Map<string, OneMore>();
  for (const rule of rules.groups.flatMap(rulesOf)) {
    if (!pays(rule) || (rule.unit === "HALF_DAY" && entries.some((entry) => matchesEntry(rule.counts, entry))))
      continue;
    for (const kind of rule.counts.kinds) {
      if (NEVER_PROPOSED.has(kind)) continue;
      const facts = plainFactsOf(rule.counts.where);
      const oneMore = { name: nameOf(kind, facts), entry: entryOf(kind, facts) };
      if (!proposed.has(oneMore.name)) proposed.set(oneMore.name, oneMore);
    }
  }
  return [...proposed.values()];
};

const rulesOf = (group: RuleGroup): readonly Rule[] => [...group.rules, ...(group.groups ?? []).flatMap(rulesOf)];

const pays = ({ points, instead = [] }: Rule) => [points, ...instead.map((row) => row.points)].some(isAboveZero);
const isAboveZero = (points: string) => amountOf(points) > 0n;

/** The first value of each condition: the least that the rule asks for. */
const plainFactsOf = (where: Where = {}): DutyFacts => {
  const facts: Record<string, string | boolean> = {};
  for (const [name, values] of Object.entries(where)) if (values[0] !== undefined) facts[name] = values[0];
  return facts;
};

const measureByKind: Partial<Record<DutyKind, string>> = {
  PROPOSAL_SUBMIT: "提交 1 件提案",
  PROPOSAL_FILED: "1 件提案立案",
  PROPOSAL_KEY: "1 件提案确定为重点提案",
  PROPOSAL_EXCELLENT: "1 件提案评为优秀提案",
  OPINION_SUBMIT: "报送 1 条社情民意",
  ACTIVITY_DONE: "参加 1 次活动",
  SPEECH: "作 1 次大会发言",
  RESEARCH_REPORT: "完成 1 篇调研报告",
  SERVICE: "参加 1 次服务群众、公益活动",
  DELIBERATION: "参与 1 次协商",
  SUPERVISION: "参加 1 次民主监督",
  STUDIO_DUTY: "到工作室值班 1 次",
};

/** 「再有 1 条社情民意被市级采用」, 「再全程出席 1 次全体会议」. */
const nameOf = (kind: DutyKind, facts: DutyFacts) => {
  const what = workWords(kind, facts);
  return `再${/^\d/.test(what) ? "有 " : ""}${what}`;
};

const workWords = (kind: DutyKind, facts: DutyFacts) => {
  if (kind === "MEETING_PRESENT") return `全程出席 1 次${meetingWords(facts)}`;
  if (kind === "OPINION_ADOPTED") return `1 条社情民意被${deedWords(kind, facts)}`;
  const others = Object.entries(facts).flatMap(([name, value]) =>
    isFactName(name) && typeof value === "string" ? (labelByDutyFactValue[name][value] ?? []) : [],
  );
  const work = measureByKind[kind] ?? `1 项${labelByDutyKind[kind]}`;
  return others.length > 0 ? `${work}（${others.join("、")}）` : work;
};

const meetingWords = ({ meetingKind, attendeeRole, isObligatory }: DutyFacts) => {
  const role = typeof attendeeRole === "string" ? labelByDutyFactValue.attendeeRole[attendeeRole] : undefined;
  const meeting = typeof meetingKind === "string" ? labelByDutyFactValue.meetingKind[meetingKind] : undefined;
  return `${isObligatory === true && meeting === undefined ? "必须参加的" : ""}${meeting ?? "会议"}${role ? `（${role}）` : ""}`;
};

const isFactName = (name: string): name is DutyFactName => name in dutyFactValues;

/** On the last of all days, so that nothing that has happened loses its number to it. */
const entryOf = (kind: DutyKind, facts: DutyFacts): DutyEntry => ({
  id: "what-if",
  memberId: "",
  year: "9999",
  dutyOn: "9999-12-31",
  kind,
  sourceId: "what-if",
  matterId: "what-if",
  quantity: "1",
  share: { place: 1, of: 1 },
  facts,
  evidence: { title: "", link: null, by: "", note: "" },
  reverses: null,
  at: "",
});
