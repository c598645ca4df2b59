import type { House } from "#server/house.ts";
import { viewProposals } from "#server/proposals/view-proposals.ts";
import type { Proposal } from "#server/proposals/proposal-store.ts";
import type { Actor } from "#server/session/find-actor.ts";
import { inside, type ChangeWindow, type FoundPage } from "#server/sync/change-window.ts";
import { sql } from "kysely";

/** A page of proposals is what a phone can take in at once: so many of them, and no second one beyond so many bytes of text. */
const MOST_ROWS = 10;
const MOST_BYTES = 2 * 1024 * 1024;

const sizeOfTexts = sql<number>`octet_length(situation) + octet_length(analysis) + octet_length(suggestions)
  + coalesce((select sum(octet_length(reply.body)) from reply where reply.tenant_id = proposal.tenant_id
    and reply.proposal_id = coalesce(proposal.merged_into, proposal.id) and reply.passed_at is not null), 0)`;

/** Changed proposals that a member makes or is asked to sign; one that concerns them no more comes as deleted. */
export const readChangedProposals = async (house: House, actor: Actor, window: ChangeWindow): Promise<FoundPage> => {
  if (actor.memberId === null) return { rows: [], isCut: false };
  const tenantId = house.tenant.id;
  const most = Math.min(window.limit, MOST_ROWS);
  const found = await house.db
    .selectFrom("proposal")
    .innerJoin("proposal_signer as mine", (join) =>
      join.onRef("mine.tenant_id", "=", "proposal.tenant_id").onRef("mine.proposal_id", "=", "proposal.id"),
    )
    .selectAll("proposal")
    .select(["mine.state as signature", sql<string>`proposal.changed_xid::text`.as("xid"), sizeOfTexts.as("size")])
    .where("proposal.tenant_id", "=", tenantId)
    .where("mine.member_id", "=", actor.memberId)
    .where(inside("proposal", window))
    .orderBy("proposal.changed_xid")
    .orderBy("proposal.id")
    .limit(most)
    .execute();

  let sum = 0;
  const fitting = found.filter((row, place) => (sum += Number(row.size)) <= MOST_BYTES || place === 0);
  const live = fitting
    .filter(({ signature }) => signature === "SIGNED" || signature === "INVITED")
    .map((row): Proposal => ({ ...row, state: row.state as Proposal["state"] }));
  const views = await viewProposals(house, actor.memberId, live);
  const rows = fitting.map(({ id, xid }) => {
    const data = views.get(id) ?? null;
    return { xid, row: { t: "proposal" as const, id, deleted: data === null, data } };
  });
  return { rows, isCut: rows.length === most || rows.length < found.length };
};
