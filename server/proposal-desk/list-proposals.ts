import type { DeskFilter, DeskItem } from "#contract/proposal-desk.ts";
import type { Refusal } from "#contract/refusals.ts";
import { done, refused, type Result } from "#domain/result.ts";
import type { House } from "#server/house.ts";
import { conditionsOf, settled } from "#server/proposal-desk/desk-filter.ts";
import { deskItemOf, deskRows } from "#server/proposal-desk/desk-rows.ts";
import type { Actor } from "#server/session/find-actor.ts";
import { readProposalSettings } from "#server/settings/proposal-settings.ts";

const USUAL_PAGE = 50;
const LARGEST_PAGE = 200;

export interface DeskPage {
  readonly items: DeskItem[];
  readonly next: string | null;
}

/** One page of the desk, newest serial number first. A page begins below the last number of the one before: arrivals double or hide no row. */
export const listProposals = async (
  house: House,
  actor: Actor,
  filter: DeskFilter,
  page: { readonly cursor?: string | undefined; readonly limit?: string | undefined },
): Promise<Result<DeskPage, Refusal>> => {
  const { db, tenant } = house;
  if (page.cursor !== undefined && !/^\d{1,9}$/.test(page.cursor)) return refused(badCursor);
  const limit = Math.min(Number(page.limit ?? USUAL_PAGE), LARGEST_PAGE);
  const { meeting } = await readProposalSettings(house);
  let query = deskRows(db)
    .where(conditionsOf(tenant.id, settled(filter, meeting, actor.accountId)))
    .orderBy("proposal.serial_no", "desc")
    .limit(limit + 1);
  if (page.cursor !== undefined) query = query.where("proposal.serial_no", "<", Number(page.cursor));
  const found = await query.execute();
  const rows = found.slice(0, limit);
  const last = rows.at(-1);
  return done({
    items: rows.map(deskItemOf),
    next: last && found.length > limit ? String(last.serial_no) : null,
  });
};

const badCursor: Refusal = {
  kind: "invalid-fields",
  errors: [{ pointer: "/cursor", rule: "cursor", detail: "翻页位置无效，请从头查看。" }],
};
