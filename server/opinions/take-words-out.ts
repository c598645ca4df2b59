import type { OpinionState } from "#domain/opinion/opinion-flow.ts";
import { withoutParagraph } from "#domain/opinion/without-paragraph.ts";
import { writeAudit } from "#server/audit/write-audit.ts";
import type { Db, Tx } from "#server/db/database.ts";
import type { OpinionWords } from "#server/db/opinion-tables.ts";
import type { House } from "#server/house.ts";
import { printedWords, touchOpinion, type Opinion } from "#server/opinions/opinion-store.ts";
import { recordOpinionMove } from "#server/opinions/record-opinion-move.ts";

/** While it stands so the desk may change its words. */
const CHANGEABLE: ReadonlySet<OpinionState> = new Set(["SUBMITTED", "EDITING", "RETAINED"]);

/** A report's words without those of one submission that it was made of; undefined where they do not stand there to the letter or may not be changed. */
export const wordsWithout = async (
  db: Db | Tx,
  report: Opinion,
  submissionId: string,
): Promise<OpinionWords | undefined> => {
  if (!CHANGEABLE.has(report.state)) return undefined;
  const sources = await db
    .selectFrom("opinion_submission as linked")
    .innerJoin("submission", (join) =>
      join.onRef("submission.tenant_id", "=", "linked.tenant_id").onRef("submission.id", "=", "linked.submission_id"),
    )
    .select(["submission.id", "submission.text"])
    .where("linked.tenant_id", "=", report.tenant_id)
    .where("linked.report_id", "=", report.id)
    .execute();
  const own = sources.find(({ id }) => id === submissionId);
  const others = sources.flatMap(({ id, text }) => (id === submissionId ? [] : [text]));
  const words = printedWords(report);
  const situation = own && withoutParagraph(words.situation, own.text, others);
  return situation === undefined ? undefined : { ...words, situation };
};

/** Takes a submission's words out of the desk's copy of a locked report, if they stand there untouched; what came in stays beside it as it came. */
export const takeWordsOut = async (
  tx: Tx,
  house: House,
  actor: { readonly accountId: string; readonly name: string },
  report: Opinion,
  submissionId: string,
): Promise<void> => {
  const words = await wordsWithout(tx, report, submissionId);
  if (!words) return;
  const { tenant } = house;
  const at = house.now();
  await touchOpinion(tx, tenant.id, report.id, at, {
    edited: JSON.stringify(words),
    edit_rev: report.edit_rev + 1,
    edited_by: actor.accountId,
    edited_at: at,
  });
  await recordOpinionMove(tx, tenant.id, {
    reportId: report.id,
    at,
    mover: actor,
    move: "takeOut",
    from: report.state,
    to: report.state,
    before: { edited: report.edited, submissionId },
  });
  await writeAudit(tx, tenant.id, { actor: actor.accountId, action: "opinion.takeOut", object: report.id });
};
