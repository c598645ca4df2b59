import type { Refusal } from "#contract/refusals.ts";
import type { MoveBody } from "#contract/triage.ts";
import { done, type Result } from "#domain/result.ts";
import type { OpinionSettings } from "#domain/settings/opinion-settings.ts";
import type { SubmissionStep } from "#domain/submission/submission-flow.ts";
import { labelByRejectReason } from "#domain/submission/submission-lists.ts";
import type { Tx } from "#server/db/database.ts";
import type { Actor } from "#server/session/find-actor.ts";
import type { LockedSubmission, Standing } from "#server/triage/lock-submission.ts";
import { missing, transferTo, type TransferRules } from "#server/triage/transfer-to.ts";

/** What a move changes beside the state, and what the history keeps of it. */
export interface MoveEffect {
  readonly changes: Partial<Standing>;
  readonly note: string | null;
}

export interface MoveRules extends TransferRules {
  readonly settings: OpinionSettings;
}

/** What a move changes, or which of the things that it needs are missing. */
export const checkNeeds = async (
  tx: Tx,
  step: SubmissionStep,
  submission: LockedSubmission,
  actor: Actor,
  body: MoveBody,
  rules: MoveRules,
): Promise<Result<MoveEffect, Refusal>> => {
  const note = body.note ?? null;
  if (step.needs === "note" && note === null) return missing("note", "请填写内容。");
  const category = body.category && { category: body.category };
  switch (step.move) {
    case "transferToMember":
    case "transferToUnit":
      return transferTo(tx, body, rules);
    case "reject":
      return rejection(body, rules.settings);
    case "giveBack":
      return done({ changes: { ...NOBODY, proposed_answer: null }, note });
    default:
      return done({ changes: { ...category, ...answerChanges(step, submission, actor, note, rules.at) }, note });
  }
};

/** Who gives back has nothing more to do with it, and no clock runs. */
const NOBODY = { assignee_account_id: null, assignee_unit_id: null, due_on: null, transferred_at: null } as const;

/** One that waits for a second person is nobody's to read; sent back, it stays beside for whoever mends it. */
const answerChanges = (
  { move }: SubmissionStep,
  { standing }: LockedSubmission,
  actor: Actor,
  note: string | null,
  at: Date,
): Partial<Standing> => {
  if (move === "answer") return { answer: note, proposed_answer: null };
  if (move === "approveAnswer") return { answer: standing.proposed_answer?.words ?? null, proposed_answer: null };
  if (move !== "submitAnswer" || note === null) return {};
  const { accountId, name } = actor;
  return { proposed_answer: { words: note, accountId, by: name, at: at.toISOString() } };
};

/** The resident reads the clerk's words, or where to go instead as the tenant has it; the history keeps the reason too. */
const rejection = (
  { reason, note, category }: MoveBody,
  { guidance }: OpinionSettings,
): Result<MoveEffect, Refusal> => {
  if (!reason) return missing("reason", "请选择不予受理的原因。");
  const public_note = note ?? guidance[reason];
  const changes = { public_note, ...(category && { category }) };
  return done({ changes, note: `${labelByRejectReason[reason]}：${public_note}` });
};
