import type { TriageItem } from "#contract/triage.ts";
import { shanghaiIso } from "#domain/time/shanghai.ts";
import type { Db, Tx } from "#server/db/database.ts";
import { sql } from "kysely";

const EXCERPT_LETTERS = 90;

/** Submissions with all that a row of the inbox shows; never a receipt, never an author's account. */
export const triageRows = (db: Db | Tx) =>
  db
    .selectFrom("submission")
    .leftJoin("liaison_point as point", (join) =>
      join.onRef("point.tenant_id", "=", "submission.tenant_id").onRef("point.id", "=", "submission.point_id"),
    )
    .leftJoin("town", (join) =>
      join.onRef("town.tenant_id", "=", "point.tenant_id").onRef("town.id", "=", "point.town_id"),
    )
    .leftJoin("account as author", (join) =>
      join
        .onRef("author.tenant_id", "=", "submission.tenant_id")
        .onRef("author.id", "=", "submission.author_account_id"),
    )
    .leftJoin("account as assignee", (join) =>
      join
        .onRef("assignee.tenant_id", "=", "submission.tenant_id")
        .onRef("assignee.id", "=", "submission.assignee_account_id"),
    )
    .leftJoin("handling_unit as unit", (join) =>
      join.onRef("unit.tenant_id", "=", "submission.tenant_id").onRef("unit.id", "=", "submission.assignee_unit_id"),
    )
    .select(["submission.id", "submission.state", "submission.held", "submission.category", "submission.point_code"])
    .select(["submission.received_at", "submission.changed_at", "submission.photos_expected"])
    .select(["point.name as point_name", "town.name as town", "author.name as member_name", "unit.name as unit"])
    .select(["assignee.name as assignee", sql<boolean>`submission.contact is not null`.as("has_contact")])
    .select(sql<string>`left(submission.text, ${EXCERPT_LETTERS * 2})`.as("beginning"));

export type TriageRow = Awaited<ReturnType<ReturnType<typeof triageRows>["execute"]>>[number];

/** One line of the text, cut at 90 letters. */
const excerptOf = (beginning: string): string => {
  const letters = [...beginning.replace(/\s+/g, " ").trim()];
  return letters.length > EXCERPT_LETTERS ? `${letters.slice(0, EXCERPT_LETTERS).join("")}…` : letters.join("");
};

export const pointNameOf = (row: Pick<TriageRow, "point_name">): string => row.point_name ?? "待核实的联系点";

/** A row as the inbox shows it; `sameTextCount` is how many others say the same words. */
export const itemOf = (row: TriageRow, sameTextCount: number): TriageItem => ({
  id: row.id,
  state: row.state as TriageItem["state"],
  held: row.held as TriageItem["held"],
  by: row.member_name === null ? "RESIDENT" : "MEMBER",
  memberName: row.member_name,
  pointCode: row.point_code,
  pointName: pointNameOf(row),
  town: row.town,
  excerpt: excerptOf(row.beginning),
  category: row.category as TriageItem["category"],
  photos: row.photos_expected,
  sameTextCount,
  hasContact: row.has_contact,
  assignee: row.assignee ?? row.unit,
  receivedAt: shanghaiIso(row.received_at),
  changedAt: shanghaiIso(row.changed_at),
});

/** How many others say the same words, by id. */
export const countSameTexts = async (
  db: Db | Tx,
  tenantId: string,
  ids: readonly string[],
): Promise<ReadonlyMap<string, number>> => {
  if (ids.length === 0) return new Map();
  const { rows } = await sql<{ id: string; others: string }>`
    select one.id, count(other.id) as others from submission as one
    join submission as other on other.tenant_id = one.tenant_id and other.text_key = one.text_key and other.id <> one.id
    where one.tenant_id = ${tenantId} and one.id = any(${[...ids]}::uuid[]) group by one.id`.execute(db);
  return new Map(rows.map(({ id, others }) => [id, Number(others)]));
};
