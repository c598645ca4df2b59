import { dayOf } from "#domain/time/local-date.ts";
import type { Db, Tx } from "#server/db/database.ts";
import type { TriageItem } from "#contract/triage.ts";
import { daysLate } from "#domain/submission/lateness.ts";
import type { Channel } from "#domain/submission/submission-lists.ts";
import { shanghaiDay, shanghaiIso } from "#domain/time/shanghai.ts";
import type { House } from "#server/house.ts";
import { countGroups } from "#server/triage/count-groups.ts";
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
      join
        .onRef("town.tenant_id", "=", "submission.tenant_id")
        .on(({ eb, fn, ref }) => eb("town.id", "=", fn.coalesce(ref("submission.town_id"), ref("point.town_id")))),
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
    .leftJoin("studio", (join) =>
      join.onRef("studio.tenant_id", "=", "submission.tenant_id").onRef("studio.id", "=", "submission.studio_id"),
    )
    .leftJoin("campaign", (join) =>
      join.onRef("campaign.tenant_id", "=", "submission.tenant_id").onRef("campaign.id", "=", "submission.campaign_id"),
    )
    .select(["submission.id", "submission.state", "submission.held", "submission.category", "submission.point_code"])
    .select(["submission.received_at", "submission.changed_at", "submission.photos_expected", "submission.channel"])
    .select(["submission.studio_id", "submission.group_id", "submission.due_on", "submission.transferred_at"])
    .select(["point.name as point_name", "town.name as town", "author.name as member_name", "unit.name as unit"])
    .select(["studio.name as studio_name", "campaign.title as campaign"])
    .select(["assignee.name as assignee", sql<boolean>`submission.contact is not null`.as("has_contact")])
    .select(sql<string>`left(submission.text, ${EXCERPT_LETTERS * 2})`.as("beginning"));

export type TriageRow = Awaited<ReturnType<ReturnType<typeof triageRows>["execute"]>>[number];

/** One line of the text, cut at 90 letters. */
export const excerptOf = (beginning: string): string => {
  const letters = [...beginning.replace(/\s+/g, " ").trim()];
  return letters.length > EXCERPT_LETTERS ? `${letters.slice(0, EXCERPT_LETTERS).join("")}…` : letters.join("");
};

type Placed = Pick<TriageRow, "point_name" | "point_code" | "studio_name" | "campaign">;

/** Where it was said: at a point, at a studio, on a campaign's page, or at none of them. */
export const pointNameOf = ({ point_name, point_code, studio_name, campaign }: Placed): string =>
  point_name ?? studio_name ?? campaign ?? (point_code === "" ? "未注明联系点" : "待核实的联系点");

/** Rows as the inbox shows them: with how many say the same words, and how many people stand in their groups. */
export const itemsOf = async (
  db: Db | Tx,
  house: Pick<House, "tenant" | "keys" | "now">,
  rows: readonly TriageRow[],
): Promise<TriageItem[]> => {
  const { tenant } = house;
  const today = dayOf(shanghaiDay(house.now()));
  const sameTexts = await countSameTexts(
    db,
    tenant.id,
    rows.map(({ id }) => id),
  );
  const groups = await countGroups(
    db,
    house,
    rows.flatMap(({ group_id }) => group_id ?? []),
  );
  return rows.map((row) => {
    const state = row.state as TriageItem["state"];
    return {
      id: row.id,
      state,
      held: row.held as TriageItem["held"],
      channel: row.channel as Channel,
      by: row.member_name === null ? "RESIDENT" : "MEMBER",
      memberName: row.member_name,
      pointCode: row.point_code,
      pointName: pointNameOf(row),
      town: row.town,
      studioId: row.studio_id,
      campaign: row.campaign,
      excerpt: excerptOf(row.beginning),
      category: row.category as TriageItem["category"],
      photos: row.photos_expected,
      sameTextCount: sameTexts.get(row.id) ?? 0,
      hasContact: row.has_contact,
      assignee: row.assignee ?? row.unit,
      group: (row.group_id && groups.get(row.group_id)) || null,
      dueOn: row.due_on,
      daysLate: daysLate(state, row.due_on === null ? null : dayOf(row.due_on), today),
      receivedAt: shanghaiIso(row.received_at),
      changedAt: shanghaiIso(row.changed_at),
    };
  });
};

/** How many others say the same words, by id. */
const countSameTexts = async (
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
