import { defaultProposalSettings } from "#domain/settings/proposal-defaults.ts";
import type { Tx } from "#server/db/database.ts";
import type { DemoOrganisation } from "#server/demo/demo-shapes.ts";
import { demoSessions } from "#server/demo/proposals/demo-sessions.ts";
import { PROPOSAL_KEY } from "#server/settings/proposal-settings.ts";

/** The demo's office has entered which meeting was the last; everything else is as delivered. */
export const insertDemoSettings = async (tx: Tx, organisation: DemoOrganisation, now: Date): Promise<void> => {
  const last = demoSessions(now).at(-1);
  const committee = organisation.accounts.find(({ roles }) => roles.includes("PROPOSAL_COMMITTEE"));
  if (!last || !committee) return;
  const meeting = { ...defaultProposalSettings.meeting, term: last.term, session: last.session };
  await tx
    .insertInto("setting")
    .values({
      tenant_id: organisation.tenant.id,
      key: PROPOSAL_KEY,
      value: JSON.stringify({ meeting }),
      rev: 1,
      changed_at: last.opensAt,
      changed_by: committee.id,
    })
    .execute();
};
