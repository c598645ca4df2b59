import type { Refusal } from "#contract/refusals.ts";
import type { InquiryAct } from "#contract/studios.ts";
import { afterMove } from "#domain/flow/flow.ts";
import { done, refused, type Result } from "#domain/result.ts";
import { inquiryFlow } from "#domain/studio/inquiry-flow.ts";
import { writeAudit } from "#server/audit/write-audit.ts";
import type { Tx } from "#server/db/database.ts";
import type { House } from "#server/house.ts";
import type { Actor } from "#server/session/find-actor.ts";
import { effectOf } from "#server/studios/inquiry-effect.ts";
import { lockInquiry, rolesOnInquiry, setInquiry } from "#server/studios/lock-inquiry.ts";
import { recordMove } from "#server/submissions/record-move.ts";

/** One act of a studio's member, its head or the office on an inquiry; to anybody else it does not exist. */
export const moveInquiry = async (
  tx: Tx,
  house: House,
  actor: Actor,
  id: string,
  act: InquiryAct,
): Promise<Result<undefined, Refusal>> => {
  const { tenant } = house;
  const inquiry = await lockInquiry(tx, tenant.id, id);
  const roles = inquiry ? await rolesOnInquiry(tx, tenant.id, inquiry, actor) : [];
  if (!inquiry || roles.length === 0) return refused({ kind: "not-found" });
  if (inquiry.held) return refused({ kind: "move-not-allowed", detail: "内容正在等待审核，请先放行。" });
  const at = house.now();
  if (act.act === "pickUp") {
    if (!roles.includes("assignee") || inquiry.standing.state !== "TRANSFERRED")
      return refused({ kind: "move-not-allowed" });
    if (inquiry.standing.picked_up_at === null) await setInquiry(tx, tenant.id, id, { picked_up_at: at }, at);
    return done(undefined);
  }

  const step = afterMove(inquiryFlow, inquiry.standing.state, act.act, roles);
  if (!step.ok) return refused({ kind: "move-not-allowed" });
  const effect = await effectOf(tx, house, actor, inquiry, act, at);
  if (!effect.ok) return effect;

  await setInquiry(tx, tenant.id, id, { ...effect.value.changes, state: step.value.to }, at);
  await recordMove(tx, tenant.id, {
    submissionId: id,
    at,
    actor,
    move: act.act,
    from: step.value.from,
    to: step.value.to,
    note: effect.value.note,
    before: { ...inquiry.standing },
  });
  await writeAudit(tx, tenant.id, { actor: actor.accountId, action: `inquiry.${act.act}`, object: id });
  return done(undefined);
};
