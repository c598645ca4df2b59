import type { OpinionOnBehalf } from "#contract/opinions-desk.ts";
import type { Refusal } from "#contract/refusals.ts";
import { done, refused, type Result } from "#domain/result.ts";
import type { Tx } from "#server/db/database.ts";
import type { House } from "#server/house.ts";
import { authorsOfBody } from "#server/opinions/authors-of-body.ts";
import { convertToReport } from "#server/opinions/convert-to-report.ts";
import { createOpinion } from "#server/opinions/create-opinion.ts";
import { linkSubmissions } from "#server/opinions/link-submissions.ts";
import type { Actor } from "#server/session/find-actor.ts";
import { nextConversionNumber } from "#server/submissions/next-conversion-number.ts";

/** What the office enters on behalf, under the id that it is to have. */
export type ReportOnBehalf = OpinionOnBehalf & { readonly id: string };

/**
 * Makes a report on behalf of its authors, of residents' words or of nobody's: every submission is moved to CONVERTED (where it is not yet) and linked
 * both ways; conversion and report share one id. In the caller's transaction, which a refusal must undo.
 */
export const createReportFromSubmissions = async (
  tx: Tx,
  house: House,
  actor: Actor,
  report: ReportOnBehalf,
): Promise<Result<undefined, Refusal>> => {
  const authors = await authorsOfBody(tx, house, null, { ...report, coAuthors: report.memberIds }, []);
  if (!authors.ok) return authors;
  const campaignId = report.campaignId ?? (await campaignOf(tx, house, report.submissionIds));
  const made = { ...report, campaignId, isOnBehalf: true, authors: authors.value };
  const created = await createOpinion(tx, house, actor, made);
  if (!created.ok) return created;
  // In one order, so that two who convert the same do not wait for each other.
  const ids = [...new Set(report.submissionIds)].toSorted();
  if (ids.length === 0) return done(undefined);
  const { tenant } = house;
  const conversion = {
    tenant_id: tenant.id,
    id: report.id,
    kind: "REPORT",
    number: await nextConversionNumber(tx, tenant.id, "REPORT", house.now()),
    title: report.title,
    created_at: house.now(),
    created_by: actor.accountId,
  };
  const taken = await tx
    .insertInto("conversion")
    .values(conversion)
    .onConflict((conflict) => conflict.columns(["tenant_id", "id"]).doNothing())
    .returning("id")
    .executeTakeFirst();
  if (!taken) return refused({ kind: "id-taken" });
  for (const id of ids) {
    const converted = await convertToReport(tx, house, actor, id, report);
    if (!converted.ok) return converted;
  }
  await linkSubmissions(tx, house, report.id, ids);
  return done(undefined);
};

/** The campaign in which all of these words were said; null where they were not. */
const campaignOf = async (tx: Tx, { tenant }: House, ids: readonly string[]): Promise<string | null> => {
  if (ids.length === 0) return null;
  const rows = await tx
    .selectFrom("submission")
    .select("campaign_id")
    .distinct()
    .where("tenant_id", "=", tenant.id)
    .where("id", "in", [...ids])
    .execute();
  return rows.length === 1 ? (rows[0]?.campaign_id ?? null) : null;
};
