import type { ManualEntryBody } from "#contract/score-desk.ts";
import type { FieldFault, Refusal } from "#contract/refusals.ts";
import { done, refused, type Result } from "#domain/result.ts";
import { shanghaiDay } from "#domain/time/shanghai.ts";
import { writeAudit } from "#server/audit/write-audit.ts";
import type { Tx } from "#server/db/database.ts";
import type { House } from "#server/house.ts";
import { faultOfManualEntry } from "#server/score-desk/check-manual-entry.ts";
import { insertManualEntry } from "#server/score-desk/insert-manual-entry.ts";
import { findManualEntry, type ManualEntryRow } from "#server/score-desk/manual-entry-rows.ts";
import type { Actor } from "#server/session/find-actor.ts";
import { sql } from "kysely";

/** Enters a duty by hand; it earns nothing until a second person has approved it. True where it is new. */
export const putManualEntry = (
  house: House,
  actor: Actor,
  id: string,
  body: ManualEntryBody,
): Promise<Result<boolean, Refusal>> =>
  house.db.transaction().execute(async (tx) => {
    const tenantId = house.tenant.id;
    // Sent twice at once, the second one finds what the first has entered.
    await sql`select pg_advisory_xact_lock(hashtext(${`${tenantId} manual ${id}`}))`.execute(tx);
    const taken = await findManualEntry(tx, tenantId, id);
    if (taken) return isTheSame(taken, actor, body) ? done(false) : refused({ kind: "id-taken" });
    const fault = faultOfManualEntry(body, shanghaiDay(house.now())) ?? (await faultOfAppeal(tx, tenantId, body));
    if (fault) return refused({ kind: "invalid-fields", errors: [fault] });
    if (!(await knowsMember(tx, tenantId, body.memberId)))
      return refused({ kind: "member-unknown", detail: "名册中没有这位委员，请重新选择。" });
    if (body.evidence && !(await hasArrived(tx, house, actor, body.evidence.sha256)))
      return refused({ kind: "attachment-missing" });
    await insertManualEntry(tx, house, actor, { id, body, importId: null });
    await writeAudit(tx, tenantId, { actor: actor.accountId, action: "score.enterByHand", object: id });
    return done(true);
  });

const isTheSame = (taken: ManualEntryRow, actor: Actor, body: ManualEntryBody): boolean =>
  taken.enteredById === actor.accountId &&
  taken.memberId === body.memberId &&
  taken.kind === body.kind &&
  taken.dutyOn === body.dutyOn &&
  taken.title === body.title;

const knowsMember = async (tx: Tx, tenantId: string, id: string): Promise<boolean> =>
  (await tx
    .selectFrom("member")
    .select("id")
    .where("tenant_id", "=", tenantId)
    .where("id", "=", id)
    .executeTakeFirst()) !== undefined;

/** An appeal that led to an entry is one of the same member, not refused and not taken back. */
const faultOfAppeal = async (
  tx: Tx,
  tenantId: string,
  { appealId, memberId }: ManualEntryBody,
): Promise<FieldFault | undefined> => {
  if (appealId === null) return undefined;
  const appeal = await tx
    .selectFrom("duty_appeal")
    .select("id")
    .where("tenant_id", "=", tenantId)
    .where("id", "=", appealId)
    .where("member_id", "=", memberId)
    .where("state", "in", ["OPENED", "ACCEPTED"])
    .executeTakeFirst();
  return appeal
    ? undefined
    : { pointer: "/appealId", rule: "appeal", detail: "没有这位委员的这件申诉，或申诉未被采纳。" };
};

/** Whether the bytes have come from whoever names them; marks them as of now, so that a sweep leaves them. */
const hasArrived = async (tx: Tx, house: House, actor: Actor, sha256: string): Promise<boolean> => {
  const hash = Buffer.from(sha256, "hex");
  const { rows } = await sql`
    update attachment set received_at = ${house.now()}
    where tenant_id = ${house.tenant.id} and sha256 = ${hash} and sha256 in (
      select sha256 from attachment_holder where tenant_id = ${house.tenant.id} and account_id = ${actor.accountId})
    returning sha256`.execute(tx);
  return rows.length === 1;
};
