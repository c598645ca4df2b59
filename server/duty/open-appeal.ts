import type { DutyAct } from "#contract/duty.ts";
import type { Refusal } from "#contract/refusals.ts";
import type { DutyEntry } from "#domain/duty/duty-entry.ts";
import { deedWords } from "#domain/duty/duty-deed.ts";
import { done, refused, type Result } from "#domain/result.ts";
import { explainLine } from "#domain/score/explain-line.ts";
import type { Rule, RuleGroup, RuleSet } from "#domain/score/rule-set.ts";
import type { Statement, StatementGroup, StatementLine } from "#domain/score/statement.ts";
import { writeAudit } from "#server/audit/write-audit.ts";
import type { Tx } from "#server/db/database.ts";
import { statementOf } from "#server/duty/statement-of.ts";
import type { House } from "#server/house.ts";
import type { MemberActor } from "#server/proposals/author.ts";
import { lockScoreYear } from "#server/score-rules/score-year-store.ts";
import { loadYearRules } from "#server/score-rules/rule-set-store.ts";

type Appeal = Extract<DutyAct, { act: "appeal" }>;

/**
 * 「有疑问」: about a line of one's own, or about something missing. The line's sentence and the rule's words are kept as they stand now, from the
 * server's own sum. Refuses year-not-open where the year is archived, and a second appeal while one on the same line is open.
 */
export const openAppeal = async (
  tx: Tx,
  house: House,
  actor: MemberActor,
  id: string,
  appeal: Appeal,
): Promise<Result<undefined, Refusal>> => {
  const { tenant } = house;
  const year = await lockScoreYear(tx, house, appeal.year);
  const counted = await loadYearRules(tx, house, appeal.year);
  if (!year || !counted) return refused({ kind: "not-found" });
  if (year.state === "ARCHIVED") return refused({ kind: "year-not-open" });
  const { rules } = counted;
  const { entries, statement } = await statementOf(tx, house, { year: appeal.year, memberId: actor.memberId, rules });
  const entry = entries.find((one) => one.id === appeal.entryId);
  if (appeal.entryId !== null && !entry) return refused({ kind: "not-found" });
  if (entry && (await hasOpenAppeal(tx, house, entry.id)))
    return refused({ kind: "move-not-allowed", detail: "这一条已有一份疑问在等待答复。" });

  const rule = ruleById(rules, appeal.ruleId);
  const at = house.now();
  const made = await tx
    .insertInto("duty_appeal")
    .values({
      tenant_id: tenant.id,
      id,
      member_id: actor.memberId,
      year: appeal.year,
      entry_id: entry?.id ?? null,
      rule_id: rule?.id ?? null,
      rule_words: rule ? [rule.clause, rule.text].filter((part) => part !== "").join("　") : "",
      sentence: entry ? sentenceOf(entry, statement, rule) : "",
      words: appeal.words,
      opened_at: at,
      changed_at: at,
    })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  if (made.numInsertedOrUpdatedRows !== 1n) return refused({ kind: "id-taken" });
  const line = { tenant_id: tenant.id, appeal_id: id, no: 1, at, actor_account_id: actor.accountId };
  await tx
    .insertInto("duty_appeal_move")
    .values({ ...line, actor_name: actor.name, move: "open" })
    .execute();
  await writeAudit(tx, tenant.id, { actor: actor.accountId, action: "duty.appeal", object: id });
  return done(undefined);
};

const hasOpenAppeal = async (tx: Tx, { tenant }: House, entryId: string): Promise<boolean> =>
  (await tx
    .selectFrom("duty_appeal")
    .select("id")
    .where("tenant_id", "=", tenant.id)
    .where("entry_id", "=", entryId)
    .where("state", "=", "OPENED")
    .executeTakeFirst()) !== undefined;

const ruleById = (rules: RuleSet, id: string | null): Rule | undefined =>
  rules.groups.flatMap(rulesOfGroup).find((rule) => rule.id === id);

const rulesOfGroup = (group: RuleGroup): readonly Rule[] => [
  ...group.rules,
  ...(group.groups ?? []).flatMap(rulesOfGroup),
];

const linesOfGroup = (group: StatementGroup): readonly StatementLine[] => [
  ...group.lines,
  ...group.groups.flatMap(linesOfGroup),
];

/** The line under that rule in words; what stands in no rule, by its deed alone. */
const sentenceOf = (entry: DutyEntry, { groups }: Statement, rule: Rule | undefined): string => {
  const line = groups.flatMap(linesOfGroup).find((one) => one.entryId === entry.id && one.ruleId === rule?.id);
  if (line && rule) return explainLine(line, entry, rule);
  return `${entry.dutyOn} ${entry.evidence.title} ${deedWords(entry.kind, entry.facts)}`;
};
