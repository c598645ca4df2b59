import type { OpinionMoveBody } from "#contract/opinions-desk.ts";
import type { Refusal } from "#contract/refusals.ts";
import type { OpinionMove } from "#domain/opinion/opinion-flow.ts";
import { done, refused, type Result } from "#domain/result.ts";
import type { House } from "#server/house.ts";
import { deskMover, maySee, type OpinionMover } from "#server/opinions/opinion-actor.ts";
import { inOpinion, type OpinionWork } from "#server/opinions/in-opinion.ts";
import { loadAuthors } from "#server/opinions/author-store.ts";
import type { OpinionChanges } from "#server/opinions/opinion-store.ts";
import { sendToSign } from "#server/opinions/send-to-sign.ts";
import { signReport } from "#server/opinions/sign-report.ts";
import { takeOpinionMove } from "#server/opinions/take-opinion-move.ts";
import { unmergePart } from "#server/opinions/unmerge-part.ts";
import type { Actor } from "#server/session/find-actor.ts";

/** Takes one move of the desk or of the signer; all of it or nothing. */
export const moveOpinion = (
  house: House,
  actor: Actor,
  id: string,
  body: OpinionMoveBody,
): Promise<Result<undefined, Refusal>> =>
  inOpinion(house, id, async (tx, report) => {
    if (!maySee(actor, report)) return refused<Refusal>({ kind: "not-found" });
    const work = { tx, house, actor, mover: deskMover(actor), report, body };
    const effect = effectByMove[body.move];
    return effect ? effect(work) : refused<Refusal>({ kind: "move-not-allowed" });
  });

export interface DeskMoveWork extends OpinionWork {
  readonly actor: Actor;
  readonly mover: OpinionMover;
  readonly body: OpinionMoveBody;
}

type Effect = (work: DeskMoveWork) => Promise<Result<undefined, Refusal>>;

const plainly =
  (changesOf: (work: DeskMoveWork) => OpinionChanges = () => ({})): Effect =>
  async (work) => {
    const { tx, house, mover, report, body } = work;
    const changes = { ...changesOf(work), ...editorOf(work) };
    const words = { changes, ...(body.note !== undefined && { note: body.note }) };
    const moved = await takeOpinionMove(tx, house, mover, report, body.move, words);
    return moved.ok ? done(undefined) : moved;
  };

/** Whoever of the desk works on it first is its editor. */
const editorOf = ({ actor, mover, report }: DeskMoveWork): OpinionChanges =>
  report.editor_id === null && mover.roles.includes("editor") ? { editor_id: actor.accountId } : {};

/** What the author or the editor is to read must be written. */
const withReason =
  (detail: string, effect: Effect): Effect =>
  async (work) =>
    work.body.note === undefined
      ? refused({ kind: "invalid-fields", errors: [{ pointer: "/note", rule: "missing", detail }] })
      : effect(work);

const toldToAuthor = ({ body }: DeskMoveWork): OpinionChanges => ({ public_note: body.note ?? "" });

/** A report goes back to somebody who can write it anew: to a member. */
const returnToAuthor: Effect = async (work) => {
  const { tx, house, report } = work;
  if (report.is_composite)
    return refused({ kind: "move-not-allowed", detail: "综合件不能退回，请先把要退回的一件移出综合。" });
  const authors = (await loadAuthors(tx, house.tenant.id, [report.id])).get(report.id) ?? [];
  const first = authors.find(({ hasLeft }) => !hasLeft);
  if (!first?.memberId)
    return refused({ kind: "move-not-allowed", detail: "这份信息没有委员作者，不能退回，可以留存。" });
  return plainly(toldToAuthor)(work);
};

const effectByMove: Partial<Record<OpinionMove, Effect>> = {
  take: plainly(({ actor }) => ({ editor_id: actor.accountId })),
  return: withReason("请写明退回的原因，作者会看到。", returnToAuthor),
  retain: withReason("请写明留存的原因，作者会看到。", plainly(toldToAuthor)),
  reconsider: plainly(() => ({ public_note: "" })),
  sendToSign,
  recall: plainly(),
  back: withReason("请写明退回编辑的原因。", plainly()),
  sign: signReport,
  unmerge: unmergePart,
};
