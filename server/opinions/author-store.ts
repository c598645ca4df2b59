import type { OpinionAuthorView } from "#contract/opinion-fields.ts";
import type { Db, Tx } from "#server/db/database.ts";
import type { House } from "#server/house.ts";
import { loadParts } from "#server/opinions/opinion-store.ts";
import { groupBy } from "#server/proposals/group-by.ts";

/** Somebody to be named on a report. */
export interface NamedAuthor {
  readonly memberId: string | null;
  readonly name: string;
  readonly organisation: string;
  readonly leftAt?: Date | null;
}

/** Who wrote reports, by report, in the order of their names; those who left are said to have. */
export const loadAuthors = async (
  db: Db | Tx,
  tenantId: string,
  reportIds: readonly string[],
): Promise<Map<string, OpinionAuthorView[]>> => {
  if (reportIds.length === 0) return new Map();
  const rows = await db
    .selectFrom("opinion_author")
    .selectAll()
    .where("tenant_id", "=", tenantId)
    .where("report_id", "in", [...reportIds])
    .orderBy("report_id")
    .orderBy("place")
    .execute();
  return groupBy(rows, "report_id", (row) => ({
    place: row.place,
    memberId: row.member_id,
    name: row.name,
    organisation: row.organisation,
    hasLeft: row.left_at !== null,
  }));
};

/** Writes who is named on a report, in this order, in place of who was. */
export const writeAuthors = async (
  tx: Tx,
  tenantId: string,
  reportId: string,
  authors: readonly NamedAuthor[],
): Promise<void> => {
  await tx.deleteFrom("opinion_author").where("tenant_id", "=", tenantId).where("report_id", "=", reportId).execute();
  if (authors.length === 0) return;
  await tx
    .insertInto("opinion_author")
    .values(
      authors.map(({ memberId, name, organisation, leftAt }, at) => ({
        tenant_id: tenantId,
        report_id: reportId,
        place: at + 1,
        member_id: memberId,
        name,
        organisation,
        left_at: leftAt ?? null,
      })),
    )
    .execute();
};

/** Names members as they are on the roster, in the order asked for, without doubles; undefined where one is unknown. */
export const nameMembers = async (
  tx: Tx,
  { tenant }: House,
  ids: readonly string[],
): Promise<readonly NamedAuthor[] | undefined> => {
  const unique = [...new Set(ids)];
  if (unique.length === 0) return [];
  const rows = await tx
    .selectFrom("member")
    .select(["id", "name"])
    .where("tenant_id", "=", tenant.id)
    .where("id", "in", unique)
    .execute();
  const nameById = new Map(rows.map(({ id, name }) => [id, name]));
  if (nameById.size < unique.length) return undefined;
  return unique.map((memberId) => ({ memberId, name: nameById.get(memberId) ?? "", organisation: "" }));
};

/** Names on a composite everybody who is named on a part and has not left it: in the order of the parts, each once. */
export const nameContributors = async (tx: Tx, tenantId: string, compositeId: string): Promise<void> => {
  const parts = await loadParts(tx, tenantId, compositeId);
  const authors = await loadAuthors(
    tx,
    tenantId,
    parts.map(({ id }) => id),
  );
  const named = new Map<string, NamedAuthor>();
  for (const { id } of parts)
    for (const author of authors.get(id) ?? []) {
      const key = author.memberId ?? `${author.name} ${author.organisation}`;
      if (!author.hasLeft && !named.has(key)) named.set(key, author);
    }
  await writeAuthors(tx, tenantId, compositeId, [...named.values()]);
};
