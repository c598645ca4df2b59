import type { Refusal } from "#contract/refusals.ts";
import { done, refused, type Result } from "#domain/result.ts";
import { nameContributors } from "#server/opinions/author-store.ts";
import type { DeskMoveWork } from "#server/opinions/move-opinion.ts";
import { findOpinion, loadParts, touchOpinion } from "#server/opinions/opinion-store.ts";
import { takeOpinionMove } from "#server/opinions/take-opinion-move.ts";

/** 移出综合, while it is not on its way to be signed; a composite that has nothing left is kept aside. */
export const unmergePart = async ({
  tx,
  house,
  mover,
  report,
  body,
}: DeskMoveWork): Promise<Result<undefined, Refusal>> => {
  const { tenant } = house;
  const composite = report.merged_into === null ? undefined : await findOpinion(tx, tenant.id, report.merged_into);
  if (!composite) return refused({ kind: "move-not-allowed" });
  if (composite.state !== "EDITING" && composite.state !== "RETAINED")
    return refused({ kind: "move-not-allowed", detail: "综合件已送签或印发，不能移出。" });
  const words = { changes: { merged_into: null }, ...(body.note !== undefined && { note: body.note }) };
  const moved = await takeOpinionMove(tx, house, mover, report, "unmerge", words);
  if (!moved.ok) return moved;
  await nameContributors(tx, tenant.id, composite.id);
  await touchOpinion(tx, tenant.id, composite.id, house.now(), {});
  const rest = await loadParts(tx, tenant.id, composite.id);
  if (rest.length > 0 || composite.state === "RETAINED") return done(undefined);
  const note = "各件均已移出";
  const kept = await takeOpinionMove(tx, house, mover, composite, "retain", { note, changes: { public_note: note } });
  return kept.ok ? done(undefined) : kept;
};
