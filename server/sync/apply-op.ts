import type { Op, OpResult } from "#contract/ops.ts";
import type { Refusal } from "#contract/refusals.ts";
import type { SubmissionAccepted } from "#contract/submissions.ts";
import { done, refused, type Result } from "#domain/result.ts";
import { shanghaiIso } from "#domain/time/shanghai.ts";
import type { Tx } from "#server/db/database.ts";
import { deleteDraft } from "#server/drafts/delete-draft.ts";
import { actOnDuty } from "#server/duty/act-on-duty.ts";
import { putDraft, type DraftOutcome } from "#server/drafts/put-draft.ts";
import type { House } from "#server/house.ts";
import { actOnMeeting } from "#server/meetings/act-on-meeting.ts";
import { checkInByRoomCode } from "#server/meetings/check-in-by-room-code.ts";
import { actOnOpinion } from "#server/opinions/act-on-opinion.ts";
import { submitOpinion } from "#server/opinions/submit-opinion.ts";
import { actOnProposal } from "#server/proposals/act-on-proposal.ts";
import { inviteCosigners } from "#server/proposals/invite-cosigners.ts";
import { submitProposal } from "#server/proposals/submit-proposal.ts";
import type { Actor } from "#server/session/find-actor.ts";
import { moveInquiry } from "#server/studios/move-inquiry.ts";
import { answerAssigned } from "#server/submissions/answer-assigned.ts";
import { receiveAsMember } from "#server/submissions/receive-as-member.ts";
import { withdrawSubmission } from "#server/submissions/withdraw-submission.ts";
import type { OpRecord } from "#server/sync/op-store.ts";
import { createHash } from "node:crypto";
import { sql } from "kysely";

/** What a batch knows before its ops are taken one by one. */
export interface KnownOps {
  /** Of the phone that sent them. */
  readonly clockOffsetMs: number | null;
  readonly kept: ReadonlyMap<string, OpRecord>;
  /** Submissions that were stored all at once, by opId. */
  readonly received: ReadonlyMap<string, Result<SubmissionAccepted, Refusal>>;
}

export type Applied = Result<Extract<OpResult, { status: "accepted" | "stale" }>, Refusal>;

/** The same for the same op, however often it comes. */
export const fingerprintOf = (op: Op): Buffer =>
  createHash("sha256")
    .update(JSON.stringify([op.kind, op.entityId, op.payload]))
    .digest();

/** What an op leaves behind once it is accepted. */
export const recordOf = (house: House, op: Op, result: OpRecord["result"], clockOffsetMs: number | null) => ({
  opId: op.opId,
  fingerprint: fingerprintOf(op),
  result,
  clientAt: op.clientAt,
  clockOffsetMs,
  appliedAt: house.now(),
});

/** Applies one op, or gives what it gave before. What is refused or stale leaves nothing behind. */
export const applyOp = async (tx: Tx, house: House, actor: Actor, op: Op, known: KnownOps): Promise<Applied> => {
  const record = known.kept.get(op.opId);
  if (record)
    return record.fingerprint.equals(fingerprintOf(op)) ? done(record.result) : refused({ kind: "reused-key" });
  const draft = { tenantId: house.tenant.id, accountId: actor.accountId, id: op.entityId };
  switch (op.kind) {
    case "submission.put":
      return acceptedSubmission(
        op.opId,
        known.received.get(op.opId) ?? (await receiveOne(tx, house, actor, op, known)),
      );
    case "submission.answer":
      return acceptedMove(tx, op.opId, () =>
        answerAssigned(tx, house, actor, op.entityId, { move: "answer", ...op.payload }),
      );
    case "submission.giveBack":
      return acceptedMove(tx, op.opId, () =>
        answerAssigned(tx, house, actor, op.entityId, { move: "giveBack", ...op.payload }),
      );
    case "submission.withdraw":
      return acceptedMove(tx, op.opId, () => withdrawSubmission(tx, house, actor, op.entityId));
    case "draft.put":
      return settledDraft(op.opId, await putDraft(tx, draft, op.payload, house.now()));
    case "draft.delete":
      return settledDraft(op.opId, await deleteDraft(tx, draft, op.payload.baseRev, house.now()));
    case "proposal.invite":
      return acceptedMove(tx, op.opId, () => inviteCosigners(tx, house, actor, op.entityId, op.payload));
    case "proposal.submit":
      return acceptedMove(tx, op.opId, () => submitProposal(tx, house, actor, op.entityId, op.payload));
    case "proposal.act":
      return acceptedMove(tx, op.opId, () => actOnProposal(tx, house, actor, op.entityId, op.payload));
    case "opinion.submit":
      return acceptedMove(tx, op.opId, () => submitOpinion(tx, house, actor, op.entityId, op.payload));
    case "opinion.act":
      return acceptedMove(tx, op.opId, () => actOnOpinion(tx, house, actor, op.entityId, op.payload));
    case "meeting.act":
      return acceptedMove(tx, op.opId, () => actOnMeeting(tx, house, actor, op.entityId, op.payload));
    case "meeting.checkIn":
      return acceptedMove(tx, op.opId, () => checkInByRoomCode(tx, house, actor, op, known.clockOffsetMs));
    case "duty.act":
      return acceptedMove(tx, op.opId, () => actOnDuty(tx, house, actor, op.entityId, op.payload));
    case "inquiry.act":
      return acceptedMove(tx, op.opId, () => moveInquiry(tx, house, actor, op.entityId, op.payload));
  }
};

type PutOp = Extract<Op, { kind: "submission.put" }>;

const receiveOne = async (tx: Tx, house: House, actor: Actor, op: PutOp, { clockOffsetMs }: KnownOps) =>
  (await receiveAsMember(tx, house, actor.accountId, clockOffsetMs, [op])).get(op.opId) ??
  refused<Refusal>({ kind: "internal-error" });

const acceptedSubmission = (opId: string, received: Result<SubmissionAccepted, Refusal>): Applied =>
  received.ok ? done({ opId, status: "accepted", submission: received.value }) : received;

const acceptedMove = async (
  tx: Tx,
  opId: string,
  move: () => Promise<Result<undefined, Refusal>>,
): Promise<Applied> => {
  await sql`savepoint op`.execute(tx);
  const moved = await move();
  if (!moved.ok) await sql`rollback to savepoint op`.execute(tx);
  return moved.ok ? done({ opId, status: "accepted" }) : moved;
};

const settledDraft = (opId: string, written: Result<DraftOutcome, Refusal>): Applied => {
  if (!written.ok) return written;
  if (written.value.kind === "stale") return done({ opId, status: "stale", draft: written.value.current });
  const { rev, changedAt } = written.value;
  return done({ opId, status: "accepted", draft: { rev, changedAt: shanghaiIso(changedAt) } });
};
