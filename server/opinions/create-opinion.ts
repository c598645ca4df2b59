import type { Refusal } from "#contract/refusals.ts";
import type { OpinionSource } from "#domain/opinion/opinion-lists.ts";
import { refused, type Result } from "#domain/result.ts";
import type { OpinionCategory } from "#domain/submission/submission-lists.ts";
import { shanghaiDay } from "#domain/time/shanghai.ts";
import { writeAudit } from "#server/audit/write-audit.ts";
import type { Tx } from "#server/db/database.ts";
import type { OpinionWords } from "#server/db/opinion-tables.ts";
import type { House } from "#server/house.ts";
import { writeAuthors, type NamedAuthor } from "#server/opinions/author-store.ts";
import { nextSerialNo } from "#server/opinions/opinion-store.ts";
import { recordOpinionMove } from "#server/opinions/record-opinion-move.ts";
import { settleDuties } from "#server/opinions/settle-duties.ts";

/** A report as it comes in. */
export interface NewOpinion extends OpinionWords {
  readonly id: string;
  readonly category: OpinionCategory | null;
  readonly source: OpinionSource;
  readonly sourceName: string;
  readonly campaignId: string | null;
  readonly fromProposalId?: string;
  readonly isOnBehalf: boolean;
  readonly authors: readonly NamedAuthor[];
}

type Submitter = { readonly accountId: string; readonly name: string };

/** Stores a report that was not there, with its number, its authors and what handing it in earns. Refuses id-taken and an unknown campaign. */
export const createOpinion = async (
  tx: Tx,
  house: House,
  submitter: Submitter,
  report: NewOpinion,
): Promise<Result<undefined, Refusal>> => {
  if (!(await knowsCampaign(tx, house, report.campaignId)))
    return refused({ kind: "not-found", detail: "没有这个专项行动，请重新选择。" });
  if (!(await insertReport(tx, house, submitter, report))) return refused({ kind: "id-taken" });
  await writeAuthors(tx, house.tenant.id, report.id, report.authors);
  await recordOpinionMove(tx, house.tenant.id, {
    reportId: report.id,
    at: house.now(),
    mover: submitter,
    move: "submit",
    from: "SUBMITTED",
    to: "SUBMITTED",
  });
  await writeAudit(tx, house.tenant.id, { actor: submitter.accountId, action: "opinion.submit", object: report.id });
  return settleDuties(tx, house, report.id, { by: submitter.name, note: "", closedYear: "keep" });
};

export const knowsCampaign = async (tx: Tx, { tenant }: House, campaignId: string | null): Promise<boolean> => {
  if (campaignId === null) return true;
  const found = await tx
    .selectFrom("campaign")
    .select("id")
    .where("tenant_id", "=", tenant.id)
    .where("id", "=", campaignId)
    .executeTakeFirst();
  return found !== undefined;
};

const insertReport = async (tx: Tx, house: House, submitter: Submitter, report: NewOpinion): Promise<boolean> => {
  const at = house.now();
  const year = Number(shanghaiDay(at).slice(0, 4));
  const tenant_id = house.tenant.id;
  const row = await tx
    .insertInto("opinion_report")
    .values({
      tenant_id,
      id: report.id,
      year,
      serial_no: await nextSerialNo(tx, tenant_id, year),
      state: "SUBMITTED",
      original: JSON.stringify(wordsOf(report)),
      category: report.category,
      source: report.source,
      source_name: report.sourceName,
      campaign_id: report.campaignId,
      from_proposal_id: report.fromProposalId ?? null,
      submitted_by: submitter.accountId,
      is_on_behalf: report.isOnBehalf,
      submitted_at: at,
      changed_at: at,
    })
    .onConflict((conflict) => conflict.columns(["tenant_id", "id"]).doNothing())
    .returning("id")
    .executeTakeFirst();
  return row !== undefined;
};

/** Of whatever carries them, the words. */
export const wordsOf = ({ title, situation, analysis, suggestions }: OpinionWords): OpinionWords => ({
  title,
  situation,
  analysis,
  suggestions,
});
