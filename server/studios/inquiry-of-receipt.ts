import type { ReceiptView } from "#contract/submissions.ts";
import { movesFor } from "#domain/flow/flow.ts";
import { inquiryFlow, MOST_SUPPLEMENTS } from "#domain/studio/inquiry-flow.ts";
import type { SubmissionState } from "#domain/submission/submission-state.ts";
import { flooredToHour, shanghaiIso } from "#domain/time/shanghai.ts";
import type { Db, Tx } from "#server/db/database.ts";
import { readWords } from "#server/studios/read-words.ts";

interface Row {
  readonly id: string;
  readonly state: string;
  readonly supplements: number;
  readonly due_on: string | null;
  readonly answer_visibility: string;
}

/** What the holder of a receipt reads of an inquiry beside its state, without anybody's name, and what they can do. */
export const inquiryOfReceipt = async (
  db: Db | Tx,
  tenantId: string,
  row: Row,
): Promise<NonNullable<ReceiptView["inquiry"]>> => {
  const state = row.state as SubmissionState;
  const moves = new Set(movesFor(inquiryFlow, state, ["resident"]).map(({ move }) => move));
  const words = (await readWords(db, tenantId, [row.id])).get(row.id) ?? [];
  return {
    words: words.map(({ kind, at, text }) => ({ kind, at: shanghaiIso(flooredToHour(new Date(at))), text })),
    canSupplement: moves.has("supplement") && (state !== "ANSWERED" || row.supplements < MOST_SUPPLEMENTS),
    canClose: moves.has("close"),
    dueOn: state === "TRANSFERRED" ? row.due_on : null,
    isPublic: row.answer_visibility === "PUBLIC" && words.some(({ kind }) => kind === "answer"),
  };
};
