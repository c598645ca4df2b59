import type { ProposalKit } from "#contract/proposal-kit.ts";
import type { PersonDatabase } from "#data/database.ts";
import { refreshProposalKit } from "#data/kit-refresh.ts";
import { useLive } from "#data/live.ts";
import { withDb } from "#data/with-database.ts";
import { defaultProposalSettings } from "#domain/settings/proposal-defaults.ts";
import { useEffect, useMemo } from "react";

/** What one needs to write proposals, as this phone last heard it; as delivered, with empty lists, where it never did. */
export interface WritingKit extends Pick<ProposalKit, "settings" | "topics" | "members" | "units"> {
  /** False until the first answer of the server has been kept; undefined while it is read. */
  readonly isHere: boolean | undefined;
}

/** The kit, readable without a network; asked for anew where it is older than an hour. */
export const useProposalKit = (): WritingKit => {
  const kept = useLive(readKept);
  useEffect(() => {
    void refreshProposalKit().catch(() => undefined);
  }, []);
  return useMemo(() => kitOf(kept), [kept]);
};

/** The same, once. */
export const readProposalKit = async (): Promise<WritingKit> => kitOf(await withDb(readKept).catch(() => null));

/** `kept`: what is stored, null where nothing is. */
export const kitOf = (kept: ProposalKit | null | undefined): WritingKit => ({
  // What an older server or an older phone lacks is as delivered.
  settings: { ...defaultProposalSettings, ...kept?.settings },
  topics: kept?.topics ?? [],
  members: kept?.members ?? [],
  units: kept?.units ?? [],
  isHere: kept === undefined ? undefined : kept !== null,
});

const readKept = async (database: PersonDatabase): Promise<ProposalKit | null> =>
  (await database.readMeta("proposalKit"))?.kit ?? null;
