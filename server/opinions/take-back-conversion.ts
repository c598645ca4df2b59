import type { Refusal } from "#contract/refusals.ts";
import { done, refused, type Result } from "#domain/result.ts";
import { writeAudit } from "#server/audit/write-audit.ts";
import type { Tx } from "#server/db/database.ts";
import type { House } from "#server/house.ts";
import { lockOpinion, touchOpinion } from "#server/opinions/opinion-store.ts";
import { recordOpinionMove } from "#server/opinions/record-opinion-move.ts";
import { settleDuties } from "#server/opinions/settle-duties.ts";
import { takeWordsOut } from "#server/opinions/take-words-out.ts";
import type { Actor } from "#server/session/find-actor.ts";

/** Takes a report back that a conversion made, while nobody has worked on it (conversion and report share one id); its number stays used. Refuses move-not-allowed. */
export const withdrawConverted = async (
  tx: Tx,
  house: House,
  actor: Actor,
  reportId: string,
): Promise<Result<undefined, Refusal>> => {
  const { tenant } = house;
  const report = await lockOpinion(tx, tenant.id, reportId);
  if (!report || report.state === "WITHDRAWN") return done(undefined);
  if (report.state !== "SUBMITTED")
    return refused({ kind: "move-not-allowed", detail: "由此形成的社情民意信息已开始办理，不能撤销。" });
  const at = house.now();
  await touchOpinion(tx, tenant.id, reportId, at, { state: "WITHDRAWN" });
  await recordOpinionMove(tx, tenant.id, {
    reportId,
    at,
    mover: actor,
    move: "withdraw",
    from: "SUBMITTED",
    to: "WITHDRAWN",
    note: "转办已撤销",
  });
  await writeAudit(tx, tenant.id, { actor: actor.accountId, action: "opinion.withdraw", object: reportId });
  return settleDuties(tx, house, reportId, { by: actor.name, note: "转办已撤销", closedYear: "keep" });
};

/** Takes one submission out of the report that it became, and its words where they stand there untouched; with its last one the report goes. Refuses move-not-allowed where somebody works on that. */
export const takeSubmissionOutOfReport = async (
  tx: Tx,
  house: House,
  actor: Actor,
  submissionId: string,
): Promise<Result<undefined, Refusal>> => {
  const { tenant } = house;
  const linked = await tx
    .selectFrom("opinion_submission as linked")
    .innerJoin("conversion", (join) =>
      join.onRef("conversion.tenant_id", "=", "linked.tenant_id").onRef("conversion.id", "=", "linked.report_id"),
    )
    .select("linked.report_id")
    .where("linked.tenant_id", "=", tenant.id)
    .where("linked.submission_id", "=", submissionId)
    .where("conversion.voided_at", "is", null)
    .execute();
  for (const { report_id } of linked) {
    const others = await tx
      .selectFrom("opinion_submission")
      .select("submission_id")
      .where("tenant_id", "=", tenant.id)
      .where("report_id", "=", report_id)
      .where("submission_id", "<>", submissionId)
      .limit(1)
      .execute();
    if (others.length > 0) {
      const report = await lockOpinion(tx, tenant.id, report_id);
      if (report) await takeWordsOut(tx, house, actor, report, submissionId);
      continue;
    }
    const withdrawn = await withdrawConverted(tx, house, actor, report_id);
    if (!withdrawn.ok) return withdrawn;
  }
  await tx
    .deleteFrom("opinion_submission")
    .where("tenant_id", "=", tenant.id)
    .where("submission_id", "=", submissionId)
    .where("report_id", "in", linked.map(({ report_id }) => report_id).concat("00000000-0000-0000-0000-000000000000"))
    .execute();
  return done(undefined);
};
