import type { OpinionAct } from "#contract/opinions.ts";
import type { Refusal } from "#contract/refusals.ts";
import { done, refused, type Result } from "#domain/result.ts";
import { writeAudit } from "#server/audit/write-audit.ts";
import type { Tx } from "#server/db/database.ts";
import type { House } from "#server/house.ts";
import { loadAuthors, nameContributors } from "#server/opinions/author-store.ts";
import { authorMover } from "#server/opinions/opinion-actor.ts";
import { findOpinion, lockOpinion, touchOpinion, type Opinion } from "#server/opinions/opinion-store.ts";
import { recordOpinionMove } from "#server/opinions/record-opinion-move.ts";
import { settleDuties } from "#server/opinions/settle-duties.ts";
import { takeOpinionMove } from "#server/opinions/take-opinion-move.ts";
import { isMember, type MemberActor } from "#server/proposals/author.ts";
import type { Actor } from "#server/session/find-actor.ts";

/** What an author does to their report; to anybody else it does not exist. */
export const actOnOpinion = async (
  tx: Tx,
  house: House,
  actor: Actor,
  id: string,
  act: OpinionAct,
): Promise<Result<undefined, Refusal>> => {
  if (!isMember(actor)) return refused({ kind: "not-allowed" });
  const report = await lockOpinion(tx, house.tenant.id, id);
  const authors = (await loadAuthors(tx, house.tenant.id, [id])).get(id) ?? [];
  const mine = authors.find(({ memberId, hasLeft }) => memberId === actor.memberId && !hasLeft);
  if (!report || !mine || report.is_composite) return refused({ kind: "not-found" });
  const mover = authorMover(actor, report, authors);
  const isFirst = mover.roles.includes("author");
  if (act.act === "leave") return isFirst ? refused(firstMayNotLeave) : leave(tx, house, actor, report, act.note);
  if (!isFirst) return refused({ kind: "not-allowed", detail: "只有第一作者可以撤回。" });
  const moved = await takeOpinionMove(tx, house, mover, report, "withdraw", { note: act.note });
  return moved.ok ? done(undefined) : moved;
};

const firstMayNotLeave: Refusal = {
  kind: "move-not-allowed",
  detail: "第一作者不能退出联名；审核前可以撤回这份信息。",
};

/** Takes a joint author off, with whatever it earned them; those who stay are credited as those who are named. */
const leave = async (
  tx: Tx,
  house: House,
  actor: MemberActor,
  report: Opinion,
  note: string,
): Promise<Result<undefined, Refusal>> => {
  const { tenant } = house;
  const carrier = report.merged_into === null ? report : await findOpinion(tx, tenant.id, report.merged_into);
  if (carrier?.state === "ARCHIVED" || report.state === "WITHDRAWN") return refused({ kind: "move-not-allowed" });
  await tx
    .updateTable("opinion_author")
    .set({ left_at: house.now() })
    .where("tenant_id", "=", tenant.id)
    .where("report_id", "=", report.id)
    .where("member_id", "=", actor.memberId)
    .execute();
  if (report.merged_into) await nameContributors(tx, tenant.id, report.merged_into);
  await touchOpinion(tx, tenant.id, report.id, house.now(), {});
  const { state } = report;
  await recordOpinionMove(tx, tenant.id, {
    reportId: report.id,
    at: house.now(),
    mover: actor,
    move: "leave",
    from: state,
    to: state,
    note,
  });
  await writeAudit(tx, tenant.id, { actor: actor.accountId, action: "opinion.leave", object: report.id });
  return settleDuties(tx, house, report.id, { by: actor.name, note: "联名人退出", closedYear: "keep" });
};
