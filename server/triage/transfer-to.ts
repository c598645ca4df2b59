import type { Refusal } from "#contract/refusals.ts";
import type { MoveBody } from "#contract/triage.ts";
import { done, refused, type Result } from "#domain/result.ts";
import type { OpinionSettings } from "#domain/settings/opinion-settings.ts";
import { deadlineOf } from "#domain/time/deadline.ts";
import { dayOf } from "#domain/time/local-date.ts";
import { shanghaiDay } from "#domain/time/shanghai.ts";
import type { WorkCalendar } from "#domain/time/work-calendar.ts";
import type { Tx } from "#server/db/database.ts";
import type { Standing } from "#server/triage/lock-submission.ts";

/** What a transfer's clock is counted by. */
export interface TransferRules {
  readonly tenantId: string;
  readonly calendar: () => Promise<WorkCalendar>;
  readonly settings: OpinionSettings;
  readonly at: Date;
}

export const missing = (field: string, detail: string): Result<never, Refusal> =>
  refused({ kind: "invalid-fields", errors: [{ pointer: `/${field}`, rule: "missing", detail }] });

/** Whose it is now, until when, and what the history says of it. */
export const transferTo = (tx: Tx, body: MoveBody, rules: TransferRules) =>
  body.move === "transferToMember" ? toMember(tx, body, rules) : toUnit(tx, body, rules);

const toMember = async (tx: Tx, { memberId, note }: MoveBody, rules: TransferRules) => {
  if (!memberId) return missing("memberId", "请选择委员。");
  const account = await tx
    .selectFrom("account")
    .select(["id", "name"])
    .where("tenant_id", "=", rules.tenantId)
    .where("member_id", "=", memberId)
    .where("disabled_at", "is", null)
    .executeTakeFirst();
  if (!account) return missing("memberId", "没有这位委员，或其账号已停用。");
  const changes = { assignee_account_id: account.id, assignee_unit_id: null, ...(await clockOf(rules, "MEMBER")) };
  return done({ changes, note: withName(`转${account.name}委员`, note) });
};

const toUnit = async (tx: Tx, { unitId, note }: MoveBody, rules: TransferRules) => {
  if (!unitId) return missing("unitId", "请选择承办单位。");
  const unit = await tx
    .selectFrom("handling_unit")
    .select(["id", "name"])
    .where("tenant_id", "=", rules.tenantId)
    .where("id", "=", unitId)
    .executeTakeFirst();
  if (!unit) return missing("unitId", "没有这个承办单位。");
  const changes = { assignee_account_id: null, assignee_unit_id: unit.id, ...(await clockOf(rules, "UNIT")) };
  return done({ changes, note: withName(`转${unit.name}`, note) });
};

/** A new owner has the whole term, counted from today; what an owner before had written goes with him. */
const clockOf = async (
  { calendar, settings, at }: TransferRules,
  timer: "MEMBER" | "UNIT",
): Promise<Partial<Standing>> => ({
  due_on: deadlineOf(await calendar(), dayOf(shanghaiDay(at)), settings.timers[timer]),
  transferred_at: at,
  proposed_answer: null,
});

const withName = (who: string, note: string | undefined): string => (note === undefined ? who : `${who}：${note}`);
