import type { ReplyDraftBody } from "#contract/handling.ts";
import type { Refusal } from "#contract/refusals.ts";
import { afterMove } from "#domain/flow/flow.ts";
import { taskFlowOf } from "#domain/proposal/task-flow.ts";
import { done, refused, type Result } from "#domain/result.ts";
import { withOwnTask } from "#server/handling/own-task.ts";
import { newestReply, type Reply } from "#server/handling/reply-store.ts";
import { moverOn, takeTaskMove } from "#server/handling/take-task-move.ts";
import type { House } from "#server/house.ts";
import type { Actor } from "#server/session/find-actor.ts";

/**
 * Saves a reply as a new version: one that was saved, co-signed or sent is never changed. `baseVersion` is the version it was written
 * on (0: none); where a colleague saved another meanwhile it is refused. Words that are the newest already make no version.
 */
export const draftReply = (
  house: House,
  actor: Actor,
  taskId: string,
  replyId: string,
  { baseVersion, ...words }: ReplyDraftBody,
): Promise<Result<undefined, Refusal>> =>
  withOwnTask(house, actor, taskId, async (tx, { task }) => {
    const mover = moverOn(task, actor);
    const step = afterMove(taskFlowOf(task.role), task.state, "draftReply", mover.actors);
    if (!step.ok) return refused({ kind: "move-not-allowed" });
    const { id: tenant_id } = house.tenant;
    const newest = await newestReply(tx, tenant_id, taskId);
    if (newest && newest.signed_at === null && isSame(newest, words)) return done(undefined);
    if ((newest?.version ?? 0) !== baseVersion) return refused({ kind: "reply-overtaken" });
    const version = baseVersion + 1;
    const written = await tx
      .insertInto("reply")
      .values({
        tenant_id,
        id: replyId,
        task_id: taskId,
        proposal_id: task.proposal_id,
        round: task.round,
        version,
        ...columnsOf(words),
        signed_class: null,
        written_by: actor.accountId,
        written_at: house.now(),
        signed_by: null,
        signed_at: null,
        passed_at: null,
      })
      .onConflict((conflict) => conflict.columns(["tenant_id", "id"]).doNothing())
      .returning("id")
      .executeTakeFirst();
    if (!written) return refused({ kind: "id-taken" });
    const moved = await takeTaskMove(tx, house, mover, task, "draftReply", { detail: { version } });
    return moved.ok ? done(undefined) : moved;
  });

type ReplyWords = Omit<ReplyDraftBody, "baseVersion">;

const columnsOf = (words: ReplyWords) => ({
  reply_no: words.replyNo,
  abstract: words.abstract,
  body: words.body,
  outcome_class: words.outcomeClass,
  promise: words.promise,
  promise_on: words.promiseOn,
  contact_person: words.contactPerson,
  contact_phone: words.contactPhone,
});

const isSame = (reply: Reply, words: ReplyWords): boolean =>
  Object.entries(columnsOf(words)).every(([name, value]) => reply[name as keyof Reply] === value);
