import type { OpinionBody } from "#contract/opinions.ts";
import type { Refusal } from "#contract/refusals.ts";
import { done, refused, type Result } from "#domain/result.ts";
import type { Tx } from "#server/db/database.ts";
import type { House } from "#server/house.ts";
import { loadAuthors, writeAuthors, type NamedAuthor } from "#server/opinions/author-store.ts";
import { knowsCampaign, wordsOf } from "#server/opinions/create-opinion.ts";
import { authorMover } from "#server/opinions/opinion-actor.ts";
import type { Opinion } from "#server/opinions/opinion-store.ts";
import { takeOpinionMove } from "#server/opinions/take-opinion-move.ts";
import type { Actor } from "#server/session/find-actor.ts";

/** 修改后再报: the words anew under the number that it has; the former ones, also the editor's, stay in its history. */
export const resubmitOpinion = async (
  tx: Tx,
  house: House,
  actor: Actor,
  report: Opinion,
  body: OpinionBody,
  authors: readonly NamedAuthor[],
): Promise<Result<undefined, Refusal>> => {
  const { tenant } = house;
  const former = (await loadAuthors(tx, tenant.id, [report.id])).get(report.id) ?? [];
  const mover = authorMover(actor, report, former);
  if (mover.roles.length === 0) return refused({ kind: "id-taken" });
  if (report.state !== "RETURNED") return refused({ kind: "move-not-allowed" });
  if (!(await knowsCampaign(tx, house, body.campaignId)))
    return refused({ kind: "not-found", detail: "没有这个专项行动，请重新选择。" });
  await writeAuthors(tx, tenant.id, report.id, authors);
  const moved = await takeOpinionMove(tx, house, mover, report, "resubmit", {
    before: { original: report.original, edited: report.edited, authors: former },
    changes: {
      original: JSON.stringify(wordsOf(body)),
      edited: null,
      edit_rev: report.edit_rev + 1,
      category: body.category,
      source: body.source,
      source_name: body.sourceName,
      campaign_id: body.campaignId,
      submitted_at: house.now(),
      public_note: "",
    },
  });
  return moved.ok ? done(undefined) : moved;
};
