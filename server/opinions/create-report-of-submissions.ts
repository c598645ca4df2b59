import { sourceOfWords } from "#domain/opinion/source-of-words.ts";
import type { Channel, OpinionCategory } from "#domain/submission/submission-lists.ts";
import type { Tx } from "#server/db/database.ts";
import type { House } from "#server/house.ts";
import { createOpinion } from "#server/opinions/create-opinion.ts";
import { linkSubmissions } from "#server/opinions/link-submissions.ts";

interface Converted {
  readonly id: string;
  readonly text: string;
}

/** The report that submissions become, under the id of their conversion: the residents' words to begin with, nobody's name. */
export const createReportOfSubmissions = async (
  tx: Tx,
  house: House,
  actor: { readonly accountId: string; readonly name: string },
  submissions: readonly Converted[],
  { id, title }: { readonly id: string; readonly title: string },
): Promise<void> => {
  const ids = submissions.map((one) => one.id);
  const first = await tx
    .selectFrom("submission")
    .leftJoin("liaison_point as point", (join) =>
      join.onRef("point.tenant_id", "=", "submission.tenant_id").onRef("point.id", "=", "submission.point_id"),
    )
    .select(["submission.channel", "submission.category", "submission.campaign_id", "point.name as point_name"])
    .where("submission.tenant_id", "=", house.tenant.id)
    .where("submission.id", "=", ids[0] ?? id)
    .executeTakeFirstOrThrow();
  const created = await createOpinion(tx, house, actor, {
    id,
    title,
    situation: submissions.map(({ text }) => text).join("\n"),
    analysis: "",
    suggestions: "",
    category: first.category as OpinionCategory | null,
    source: sourceOfWords(first.channel as Channel, first.campaign_id !== null),
    sourceName: first.point_name ?? "",
    campaignId: first.campaign_id,
    isOnBehalf: true,
    authors: [],
  });
  if (!created.ok) throw new Error(`a new report was refused: ${created.refusal.kind}`);
  await linkSubmissions(tx, house, id, ids);
};
