import type { Refusal } from "#contract/refusals.ts";
import { afterMove } from "#domain/flow/flow.ts";
import { done, refused, type Result } from "#domain/result.ts";
import { inquiryFlow } from "#domain/studio/inquiry-flow.ts";
import { submissionFlow, type SubmissionMove } from "#domain/submission/submission-flow.ts";
import { writeAudit } from "#server/audit/write-audit.ts";
import type { Tx } from "#server/db/database.ts";
import type { House } from "#server/house.ts";
import type { Actor } from "#server/session/find-actor.ts";
import { recordMove } from "#server/submissions/record-move.ts";
import { bookConversion } from "#server/triage/book-conversion.ts";
import { lockSubmission, setStanding, type LockedSubmission } from "#server/triage/lock-submission.ts";

/** Moves one submission to CONVERTED for a report that carries the conversion's id, receiving it first where nobody has; leaves one that is CONVERTED as it is. */
export const convertToReport = async (
  tx: Tx,
  house: House,
  actor: Actor,
  submissionId: string,
  { id: reportId, title }: { readonly id: string; readonly title: string },
): Promise<Result<undefined, Refusal>> => {
  const { tenant } = house;
  const found = await lockSubmission(tx, tenant.id, submissionId);
  if (!found) return refused({ kind: "not-found", detail: "有来件没有找到，请刷新后再试。" });
  if (found.standing.held !== null)
    return refused({ kind: "move-not-allowed", detail: "有来件正在等待审核，请先放行。" });
  if (found.standing.state === "CONVERTED") return done(undefined);
  const flow = (await isInquiry(tx, tenant.id, submissionId)) ? inquiryFlow : submissionFlow;
  const take = async (submission: LockedSubmission, move: SubmissionMove) => {
    const step = afterMove(flow, submission.standing.state, move, ["office"]);
    if (!step.ok) return undefined;
    const { from, to } = step.value;
    await setStanding(tx, tenant.id, submissionId, { state: to }, house.now());
    const line = { submissionId, at: house.now(), actor, move, from, to, note: null };
    await recordMove(tx, tenant.id, { ...line, before: { ...submission.standing } });
    await writeAudit(tx, tenant.id, { actor: actor.accountId, action: `submission.${move}`, object: submissionId });
    return { ...submission, standing: { ...submission.standing, state: to } };
  };
  const triaged = found.standing.state === "RECEIVED" ? await take(found, "triage") : found;
  const converted = triaged && (await take(triaged, "convertToReport"));
  if (!converted)
    return refused({ kind: "move-not-allowed", detail: "有来件已在别处办理，不能转为社情民意信息，请刷新后再试。" });
  await tx
    .insertInto("conversion_source")
    .values({ tenant_id: tenant.id, conversion_id: reportId, submission_id: submissionId })
    .execute();
  await bookConversion(tx, house, actor, found, title);
  return done(undefined);
};

const isInquiry = async (tx: Tx, tenantId: string, id: string): Promise<boolean> => {
  const { channel } = await tx
    .selectFrom("submission")
    .select("channel")
    .where("tenant_id", "=", tenantId)
    .where("id", "=", id)
    .executeTakeFirstOrThrow();
  return channel === "STUDIO";
};
