import { type Refusal, refusals } from "#contract/refusals.ts";
import type { MoveBody } from "#contract/triage.ts";
import { done, refused, type Result } from "#domain/result.ts";
import { settledMove, stepsOpen } from "#domain/submission/flow-of.ts";
import type { SubmissionMove, SubmissionRole, SubmissionStep } from "#domain/submission/submission-flow.ts";
import { writeAudit } from "#server/audit/write-audit.ts";
import type { Tx } from "#server/db/database.ts";
import type { House } from "#server/house.ts";
import type { Actor } from "#server/session/find-actor.ts";
import { loadOpinionSettings } from "#server/settings/opinion-settings.ts";
import { loadWorkCalendar } from "#server/settings/tenant-calendar.ts";
import { recordMove } from "#server/submissions/record-move.ts";
import { checkNeeds } from "#server/triage/check-needs.ts";
import { type LockedSubmission, lockSubmission, rolesOn, setStanding } from "#server/triage/lock-submission.ts";

export type Move = MoveBody & { readonly move: SubmissionMove };

/** What was moved, as it stood before, and the step that it took. */
export interface Taken {
  readonly submission: LockedSubmission;
  readonly step: SubmissionStep;
}

/**
 * Takes one move of the flow table within a transaction. `as` narrows who somebody may act as: to whom it leaves no role, the submission does
 * not exist. What a conversion makes is the caller's to make.
 */
export const takeMove = async (
  tx: Tx,
  house: House,
  actor: Actor,
  id: string,
  body: Move,
  as?: SubmissionRole,
): Promise<Result<Taken, Refusal>> => {
  const tenantId = house.tenant.id;
  const submission = await lockSubmission(tx, tenantId, id);
  const roles = submission ? rolesOn(submission, actor).filter((role) => as === undefined || role === as) : [];
  if (!submission || roles.length === 0) return refused({ kind: "not-found" });
  if (submission.standing.held) return refused({ kind: "move-not-allowed", detail: "内容正在等待审核，请先放行。" });

  const { settings } = await loadOpinionSettings(tx, house);
  const step = stepFor(submission, body.move, roles, settings.isAnswerReviewed);
  if (!step.ok) return step;
  const at = house.now();
  const rules = { tenantId, calendar: () => loadWorkCalendar(tx, house), settings, at };
  const effect = await checkNeeds(tx, step.value, submission, actor, body, rules);
  if (!effect.ok) return effect;

  const { move, from, to } = step.value;
  await setStanding(tx, tenantId, id, { ...effect.value.changes, state: to }, at);
  const before = { ...submission.standing };
  await recordMove(tx, tenantId, { submissionId: id, at, actor, move, from, to, note: effect.value.note, before });
  await writeAudit(tx, tenantId, { actor: actor.accountId, action: `submission.${move}`, object: id });
  return done({ submission, step: step.value });
};

const stepFor = (
  { channel, standing }: LockedSubmission,
  wish: SubmissionMove,
  roles: readonly SubmissionRole[],
  isReviewed: boolean,
): Result<SubmissionStep, Refusal> => {
  const move = settledMove(channel, wish, isReviewed);
  const step = stepsOpen(channel, standing.state, roles, isReviewed).find((row) => row.move === move);
  // A studio's question is assigned, answered and removed at the studio; from here it only becomes something else.
  if (step && (channel !== "STUDIO" || step.to === "CONVERTED")) return done(step);
  const isReview = move === "approveAnswer" || move === "returnAnswer";
  const isOwn = isReview && standing.state === "IN_REVIEW" && roles.includes("office");
  return isOwn ? refused(OWN_ANSWER) : refused({ kind: "move-not-allowed", detail: detailOf(channel) });
};

const OWN_ANSWER: Refusal = { kind: "second-person-needed", detail: "答复由您提交，请由另一位同事审核。" };

const detailOf = (channel: LockedSubmission["channel"]): string =>
  channel === "STUDIO" ? "工作室的提问请在工作室办理。" : refusals["move-not-allowed"].detail;
