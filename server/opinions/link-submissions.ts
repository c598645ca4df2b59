import type { Refusal } from "#contract/refusals.ts";
import type { Tx } from "#server/db/database.ts";
import type { House } from "#server/house.ts";
import type { Actor } from "#server/session/find-actor.ts";
import { sql } from "kysely";

/** Why a member may not make a report of these submissions: not every one was transferred to them or written by them. */
export const ownSubmissionsFault = async (
  tx: Tx,
  { tenant }: House,
  { accountId }: Actor,
  ids: readonly string[],
): Promise<Refusal | undefined> => {
  const wanted = [...new Set(ids)];
  if (wanted.length === 0) return undefined;
  const own = await tx
    .selectFrom("submission")
    .select("id")
    .where("tenant_id", "=", tenant.id)
    .where("id", "in", wanted)
    .where((eb) => eb.or([eb("assignee_account_id", "=", accountId), eb("author_account_id", "=", accountId)]))
    .execute();
  if (own.length === wanted.length) return undefined;
  return { kind: "not-found", detail: "有来件没有转给您，也不是您本人提交的，不能编入这份信息。" };
};

/** Notes which residents' words a report was made of; phones that hold one of them pull it anew. */
export const linkSubmissions = async (
  tx: Tx,
  house: House,
  reportId: string,
  submissionIds: readonly string[],
): Promise<void> => {
  const ids = [...new Set(submissionIds)];
  if (ids.length === 0) return;
  const tenant_id = house.tenant.id;
  await tx
    .insertInto("opinion_submission")
    .values(ids.map((id) => ({ tenant_id, report_id: reportId, submission_id: id, linked_at: house.now() })))
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  await touchLinkedSubmissions(tx, house, [reportId]);
};

/** What the authors of linked submissions read of them has changed: their phones pull them anew. */
export const touchLinkedSubmissions = async (
  tx: Tx,
  { tenant }: House,
  reportIds: readonly string[],
): Promise<void> => {
  await sql`
    update submission set changed_xid = pg_current_xact_id()
    where tenant_id = ${tenant.id} and coalesce(author_account_id, assignee_account_id) is not null and id in (
      select linked.submission_id from opinion_submission as linked
        join opinion_report as report on report.tenant_id = linked.tenant_id and report.id = linked.report_id
      where linked.tenant_id = ${tenant.id}
        and (report.id = any(${reportIds}::uuid[]) or report.merged_into = any(${reportIds}::uuid[])))`.execute(tx);
};
