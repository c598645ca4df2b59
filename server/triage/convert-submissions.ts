import type { SubmissionMove } from "#domain/submission/submission-flow.ts";
import type { ConversionKind } from "#domain/submission/submission-lists.ts";
import type { Tx } from "#server/db/database.ts";
import type { House } from "#server/house.ts";
import type { Actor } from "#server/session/find-actor.ts";
import type { LockedSubmission } from "#server/triage/lock-submission.ts";
import type { Move } from "#server/triage/take-move.ts";
import { createReportOfSubmissions } from "#server/opinions/create-report-of-submissions.ts";
import { bookConversion } from "#server/triage/book-conversion.ts";
import { nextConversionNumber } from "#server/submissions/next-conversion-number.ts";
import { randomUUID } from "node:crypto";

const kindByMove: Partial<Record<SubmissionMove, ConversionKind>> = {
  convertToTopic: "TOPIC",
  convertToReport: "REPORT",
  convertToProposal: "PROPOSAL",
};

const TITLE_LETTERS = 30;

/** Makes the one thing that submissions become, and links each of them with it. */
export const convertSubmissions = async (
  tx: Tx,
  house: House,
  actor: Actor,
  submissions: readonly LockedSubmission[],
  { move, title: givenTitle }: Pick<Move, "move" | "title">,
): Promise<void> => {
  const kind = kindByMove[move];
  const [first] = submissions;
  if (!kind || !first) throw new Error(`${move} makes nothing`);
  const tenant_id = house.tenant.id;
  const at = house.now();
  const title = givenTitle ?? titleFrom(first.text);
  const id = randomUUID();
  const number = await nextConversionNumber(tx, tenant_id, kind, at);
  await tx
    .insertInto("conversion")
    .values({ tenant_id, id, kind, number, title, created_at: at, created_by: actor.accountId })
    .execute();
  await tx
    .insertInto("conversion_source")
    .values(submissions.map((one) => ({ tenant_id, conversion_id: id, submission_id: one.id })))
    .execute();
  if (kind === "REPORT") await createReportOfSubmissions(tx, house, actor, submissions, { id, title });
  for (const submission of submissions) await bookConversion(tx, house, actor, submission, title);
};

/** The beginning of the words themselves, until somebody names it. */
const titleFrom = (text: string): string => {
  const letters = [...text.replace(/\s+/g, " ").trim()];
  return letters.length > TITLE_LETTERS ? `${letters.slice(0, TITLE_LETTERS).join("")}…` : letters.join("");
};
