import { ProposalSettings as Schema, type ProposalSettingsView } from "#contract/settings.ts";
import { defaultProposalSettings } from "#domain/settings/proposal-defaults.ts";
import type { ProposalSettings } from "#domain/settings/proposal-settings.ts";
import type { Db, Tx } from "#server/db/database.ts";
import type { House } from "#server/house.ts";
import { settingDocument } from "#server/settings/setting-document.ts";

export const PROPOSAL_KEY = "proposal";

export const proposalSettings = settingDocument(PROPOSAL_KEY, Schema, defaultProposalSettings);

/** What the office has decided about proposals; may be some seconds old. */
export const readProposalSettings = (house: House): Promise<ProposalSettings> => proposalSettings.read(house);

/** The same as it stands now, with who changed it last. */
export const loadProposalSettings = (db: Db | Tx, house: House): Promise<ProposalSettingsView> =>
  proposalSettings.load(db, house);
