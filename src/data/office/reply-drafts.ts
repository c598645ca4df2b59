import { useWhoAmI } from "#data/session.ts";
import type { MoveBody } from "#data/office/submissions.ts";

/** By account too: at a shared desk the next person does not find the words of the last one. */
const keyOf = (submissionId: string) =>
  `office-draft:${useWhoAmI.getState().session?.account.id ?? ""}:${submissionId}`;

/** What was typed for a submission and not sent; kept in this tab, so that a reload or a new sign-in loses nothing. */
export const readDraft = (submissionId: string): MoveBody | undefined => {
  const kept = sessionStorage.getItem(keyOf(submissionId));
  return kept ? (JSON.parse(kept) as MoveBody) : undefined;
};

export const keepDraft = (submissionId: string, draft: MoveBody): void =>
  sessionStorage.setItem(keyOf(submissionId), JSON.stringify(draft));

export const dropDraft = (submissionId: string): void => sessionStorage.removeItem(keyOf(submissionId));
