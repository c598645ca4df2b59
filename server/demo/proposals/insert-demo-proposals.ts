import { defaultProposalSettings } from "#domain/settings/proposal-defaults.ts";
import { PROPOSAL_KEY } from "#server/settings/proposal-settings.ts";
import type { Tx } from "#server/db/database.ts";
import { insertMany } from "#server/demo/insert-many.ts";
import { PROPOSAL_TABLES_IN_ORDER, type ProposalRows } from "#server/demo/proposals/proposal-rows.ts";
import type { Tables } from "#server/db/tables.ts";
import type { Insertable } from "kysely";

/** Proposals with everything beneath them; those that others were merged into come first. */
export const insertDemoProposals = async (tx: Tx, tenantId: string, rows: ProposalRows): Promise<void> => {
  await tellMeeting(tx, tenantId, rows);
  for (const table of PROPOSAL_TABLES_IN_ORDER) {
    const withTenant = rows[table].map((row) => ({ tenant_id: tenantId, ...row }));
    await insertMany(tx, table, sorted(withTenant) as readonly Insertable<Tables[typeof table]>[]);
  }
};

/** The 提案委 has said which meeting was the last: what is handed in now belongs to it. */
const tellMeeting = async (tx: Tx, tenantId: string, { proposal, proposal_move }: ProposalRows): Promise<void> => {
  const last = proposal.findLast((one) => one.serial_no !== null);
  const clerk = proposal_move.find((one) => one.move === "startReview")?.actor_account_id;
  if (!last || !clerk) return;
  const { term, session } = last;
  const value = { ...defaultProposalSettings, meeting: { term, session, isOpen: false, firstCaseNo: 1 } };
  await insertMany(tx, "setting", [
    {
      tenant_id: tenantId,
      key: PROPOSAL_KEY,
      value: JSON.stringify(value),
      rev: 1,
      changed_at: last.created_at,
      changed_by: clerk,
    },
  ]);
};

const sorted = <Row extends object>(rows: readonly Row[]): readonly Row[] =>
  rows.toSorted((a, b) => Number("merged_into" in a) - Number("merged_into" in b));
