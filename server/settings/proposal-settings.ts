import { ProposalSettings as Schema, type ProposalSettingsView } from "#contract/settings.ts";
import { defaultProposalSettings } from "#domain/settings/proposal-defaults.ts";
import type { ProposalSettings } from "#domain/settings/proposal-settings.ts";
import { shanghaiIso } from "#domain/time/shanghai.ts";
import type { Db, Tx } from "#server/db/database.ts";
import type { House } from "#server/house.ts";
import { keepBriefly } from "#server/settings/keep-briefly.ts";

export const PROPOSAL_KEY = "proposal";

const kept = keepBriefly(async (house) => (await loadProposalSettings(house.db, house)).settings);

/** What the office has decided about proposals; may be some seconds old. */
export const readProposalSettings = (house: House): Promise<ProposalSettings> => kept.read(house);

export const forgetProposalSettings = (house: House): void => kept.forget(house);

/** The same as it stands now, with who changed it last. */
export const loadProposalSettings = async (db: Db | Tx, { tenant }: House): Promise<ProposalSettingsView> => {
  const row = await db
    .selectFrom("setting")
    .innerJoin("account", (join) =>
      join.onRef("account.tenant_id", "=", "setting.tenant_id").onRef("account.id", "=", "setting.changed_by"),
    )
    .select(["value", "rev", "changed_at", "account.name"])
    .where("setting.tenant_id", "=", tenant.id)
    .where("key", "=", PROPOSAL_KEY)
    .executeTakeFirst();
  if (!row) return { settings: wholeSettings({}), rev: 0, changedAt: null, changedBy: null };
  return {
    settings: wholeSettings(row.value),
    rev: row.rev,
    changedAt: shanghaiIso(row.changed_at),
    changedBy: row.name,
  };
};

/** A stored document of any earlier release: what it lacks, or has in a form of then, is as delivered. */
export const wholeSettings = (stored: Readonly<Record<string, unknown>>): ProposalSettingsView["settings"] => {
  const parts = Object.entries(Schema.shape).map(([name, part]) => {
    const known = part.safeParse(stored[name]);
    return [name, known.success ? known.data : Reflect.get(defaultProposalSettings, name)];
  });
  return Schema.parse(Object.fromEntries(parts));
};
