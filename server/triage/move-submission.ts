import type { Refusal } from "#contract/refusals.ts";
import type { MoveBody } from "#contract/triage.ts";
import { afterMove } from "#domain/flow/flow.ts";
import { done, refused, type Result } from "#domain/result.ts";
import { submissionFlow, type SubmissionMove } from "#domain/submission/submission-flow.ts";
import { writeAudit } from "#server/audit/write-audit.ts";
import type { Tx } from "#server/db/database.ts";
import type { House } from "#server/house.ts";
import type { Actor } from "#server/session/find-actor.ts";
import { recordMove } from "#server/submissions/record-move.ts";
import { checkNeeds } from "#server/triage/check-needs.ts";
import { convertSubmission } from "#server/triage/convert-submission.ts";
import { lockSubmission, rolesOn, setStanding } from "#server/triage/lock-submission.ts";
import { releaseHeld } from "#server/triage/release-held.ts";
import { undoMove } from "#server/triage/undo-move.ts";

/** Takes one move, undoes one's own last, or releases what was held; all of it or nothing. */
export const moveSubmission = (
  house: House,
  actor: Actor,
  id: string,
  body: MoveBody,
): Promise<Result<undefined, Refusal>> =>
  house.db.transaction().execute((tx) => {
    const { move } = body;
    if (move === "undo") return undoMove(tx, house, actor, id);
    if (move === "release") return releaseHeld(tx, house, actor, id);
    return takeMove(tx, house, actor, id, { ...body, move });
  });

const takeMove = async (
  tx: Tx,
  house: House,
  actor: Actor,
  id: string,
  body: MoveBody & { readonly move: SubmissionMove },
): Promise<Result<undefined, Refusal>> => {
  const { tenant } = house;
  const submission = await lockSubmission(tx, tenant.id, id);
  if (!submission) return refused({ kind: "not-found" });
  if (submission.standing.held) return refused({ kind: "move-not-allowed", detail: "内容正在等待审核，请先放行。" });

  const step = afterMove(submissionFlow, submission.standing.state, body.move, rolesOn(submission, actor));
  if (!step.ok) return refused({ kind: "move-not-allowed" });
  const effect = await checkNeeds(tx, tenant.id, step.value, body);
  if (!effect.ok) return effect;

  const at = house.now();
  await setStanding(tx, tenant.id, id, { ...effect.value.changes, state: step.value.to }, at);
  if (step.value.to === "CONVERTED") await convertSubmission(tx, house, actor, submission, body, at);
  await recordMove(tx, tenant.id, {
    submissionId: id,
    at,
    actor,
    move: body.move,
    from: step.value.from,
    to: step.value.to,
    note: effect.value.note,
    before: { ...submission.standing },
  });
  await writeAudit(tx, tenant.id, { actor: actor.accountId, action: `submission.${body.move}`, object: id });
  return done(undefined);
};
