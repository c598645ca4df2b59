import type { DeskItem } from "#contract/proposal-desk.ts";
import { shanghaiIso } from "#domain/time/shanghai.ts";
import type { Db, Tx } from "#server/db/database.ts";
import { sql } from "kysely";

/** Proposals with all that a row of the desk shows. */
export const deskRows = (db: Db | Tx) =>
  db
    .selectFrom("proposal")
    .innerJoin("member as first", (join) =>
      join.onRef("first.tenant_id", "=", "proposal.tenant_id").onRef("first.id", "=", "proposal.first_member_id"),
    )
    .leftJoin("account as entrant", (join) =>
      join.onRef("entrant.tenant_id", "=", "proposal.tenant_id").onRef("entrant.id", "=", "proposal.entered_by"),
    )
    .leftJoin("account as reviewer", (join) =>
      join.onRef("reviewer.tenant_id", "=", "proposal.tenant_id").onRef("reviewer.id", "=", "proposal.reviewed_by"),
    )
    .leftJoin("proposal as lead", (join) =>
      join.onRef("lead.tenant_id", "=", "proposal.tenant_id").onRef("lead.id", "=", "proposal.merged_into"),
    )
    .select(["proposal.id", "proposal.state", "proposal.serial_no", "proposal.case_no", "proposal.title"])
    .select(["proposal.category", "proposal.proposer_type", "proposal.collective_name", "proposal.key"])
    .select(["proposal.fast_track", "proposal.excellent", "proposal.author_confirmed_at", "proposal.entry_disputed_at"])
    .select(["proposal.withdrawal_asked_at", "proposal.submitted_at", "proposal.filed_at", "proposal.changed_at"])
    .select([
      "proposal.merged_into",
      "first.name as first_name",
      "entrant.name as entrant",
      "reviewer.name as reviewer",
    ])
    .select(["lead.serial_no as lead_serial_no", "lead.case_no as lead_case_no", "lead.title as lead_title"])
    .select(
      sql<number>`(select count(*)::int from proposal_signer as signer where signer.tenant_id = proposal.tenant_id
        and signer.proposal_id = proposal.id and signer.state = 'SIGNED' and signer.position > 0)`.as("cosigners"),
    )
    .select(
      sql<number>`(select count(*)::int from proposal as child where child.tenant_id = proposal.tenant_id
        and child.merged_into = proposal.id and child.state = 'MERGED')`.as("merged"),
    );

export type DeskRow = Awaited<ReturnType<ReturnType<typeof deskRows>["execute"]>>[number];

const instantOrNull = (at: Date | null): string | null => at && shanghaiIso(at);

export const deskItemOf = (row: DeskRow): DeskItem => ({
  id: row.id,
  state: row.state as DeskItem["state"],
  serialNo: row.serial_no ?? 0,
  caseNo: row.case_no,
  title: row.title,
  category: row.category,
  proposerType: row.proposer_type as DeskItem["proposerType"],
  collectiveName: row.collective_name,
  firstName: row.first_name,
  cosigners: row.cosigners,
  key: row.key,
  fastTrack: row.fast_track,
  excellent: row.excellent,
  enteredBy: row.entrant,
  entry: entryOf(row),
  withdrawalAsked: row.withdrawal_asked_at !== null,
  mergedInto:
    row.state === "MERGED" && row.merged_into !== null
      ? { id: row.merged_into, serialNo: row.lead_serial_no, caseNo: row.lead_case_no, title: row.lead_title ?? "" }
      : null,
  merged: row.merged,
  reviewer: row.reviewer,
  submittedAt: shanghaiIso(row.submitted_at ?? row.changed_at),
  filedAt: instantOrNull(row.filed_at),
  changedAt: shanghaiIso(row.changed_at),
});

const entryOf = (row: DeskRow): DeskItem["entry"] => {
  if (row.entrant === null) return null;
  if (row.author_confirmed_at) return "CONFIRMED";
  return row.entry_disputed_at ? "DISPUTED" : "OPEN";
};
