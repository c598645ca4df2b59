import type { ProposalSettingsView } from "#contract/settings.ts";
import type { Refusal } from "#contract/refusals.ts";
import { done, refused, type Result } from "#domain/result.ts";
import { writeAudit } from "#server/audit/write-audit.ts";
import type { House } from "#server/house.ts";
import type { Actor } from "#server/session/find-actor.ts";
import { forgetProposalSettings, loadProposalSettings, PROPOSAL_KEY } from "#server/settings/proposal-settings.ts";
import { sql } from "kysely";

interface Wish {
  readonly baseRev: number;
  readonly settings: ProposalSettingsView["settings"];
}

/** Stores the settings where nobody else has changed them since `baseRev`; the audit names the parts that changed. The same ones again change nothing. */
export const saveProposalSettings = async (
  house: House,
  actor: Actor,
  { baseRev, settings }: Wish,
): Promise<Result<ProposalSettingsView, Refusal>> => {
  const saved = await house.db.transaction().execute(async (tx) => {
    await sql`select pg_advisory_xact_lock(hashtext(${`${house.tenant.id} setting`}))`.execute(tx);
    const before = await loadProposalSettings(tx, house);
    const changed = changedParts(before.settings, settings);
    if (changed.length === 0) return done(before);
    if (before.rev !== baseRev) return refused<Refusal>({ kind: "settings-changed" });

    const row = {
      value: JSON.stringify(settings),
      rev: before.rev + 1,
      changed_at: house.now(),
      changed_by: actor.accountId,
    };
    await tx
      .insertInto("setting")
      .values({ tenant_id: house.tenant.id, key: PROPOSAL_KEY, ...row })
      .onConflict((conflict) => conflict.columns(["tenant_id", "key"]).doUpdateSet(row))
      .execute();
    await writeAudit(tx, house.tenant.id, {
      actor: actor.accountId,
      action: "settings.save",
      object: PROPOSAL_KEY,
      detail: changed.join(" "),
    });
    return done(await loadProposalSettings(tx, house));
  });
  forgetProposalSettings(house);
  return saved;
};

const changedParts = (before: object, after: object): string[] =>
  Object.keys(after).filter(
    (part) => JSON.stringify(Reflect.get(before, part)) !== JSON.stringify(Reflect.get(after, part)),
  );
