import { timingNow } from "#domain/settings/proposal-settings.ts";
import type { Tx } from "#server/db/database.ts";
import type { House } from "#server/house.ts";
import { nextNumber } from "#server/proposals/next-number.ts";
import type { Proposal } from "#server/proposals/proposal-store.ts";
import { loadProposalSettings } from "#server/settings/proposal-settings.ts";

/** The 流水号, meeting and instant that a proposal gets when it is first handed in; one that comes back keeps its own. */
export const numberProposal = async (tx: Tx, house: House, proposal: Proposal) => {
  if (proposal.serial_no !== null) return {};
  const { meeting } = (await loadProposalSettings(tx, house)).settings;
  const { term, session } = meeting;
  return {
    term,
    session,
    timing: timingNow({ meeting }),
    serial_no: await nextNumber(tx, house.tenant.id, "serial_no", term, session),
    submitted_at: house.now(),
  };
};
