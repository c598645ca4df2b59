import { clearDraft, loadDraft, saveDraft } from "#data/drafts.ts";
import type { EvaluationAnswers } from "#contract/proposals.ts";

/** A form of opinion as far as it is filled in. */
export type RatingForm = Partial<Record<keyof EvaluationAnswers, string>>;

const PREFIX = "rating:";
const keyOf = (proposalId: string, round: number): string => `${PREFIX}${proposalId}:${round}`;

/** Whether something half-written is a form of opinion: nobody else reads one, not even in an export. */
export const isRatingForm = (key: string): boolean => key.startsWith(PREFIX);

/** Keeps a half-filled form on this phone, 300 ms after the last change and on leaving. */
export const keepRatingForm = (proposalId: string, round: number, form: RatingForm): void =>
  saveDraft(keyOf(proposalId, round), { text: JSON.stringify(form) });

/** What was filled in before; undefined where nothing was. Rejects with SaveFailed. */
export const readRatingForm = async (proposalId: string, round: number): Promise<RatingForm | undefined> => {
  const kept = await loadDraft(keyOf(proposalId, round));
  return kept && (JSON.parse(kept.text) as RatingForm);
};

/** It was sent. Rejects with SaveFailed. */
export const clearRatingForm = (proposalId: string, round: number): Promise<void> =>
  clearDraft(keyOf(proposalId, round));
