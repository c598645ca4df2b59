import { done, refused, type Result } from "#domain/result.ts";
import type { Refusal } from "#contract/refusals.ts";
import { shanghaiIso } from "#domain/time/shanghai.ts";
import { writeAudit } from "#server/audit/write-audit.ts";
import type { Db, Tx } from "#server/db/database.ts";
import type { House } from "#server/house.ts";
import type { Actor } from "#server/session/find-actor.ts";
import { keepBriefly } from "#server/settings/keep-briefly.ts";
import { sql } from "kysely";
import type { z } from "zod";

type Parts = Readonly<Record<string, z.ZodType>>;

/** A document of settings as it stands, with who changed it last. */
export interface SettingView<Settings> {
  readonly settings: Settings;
  /** Counts changes; 0 while everything is as delivered. */
  readonly rev: number;
  readonly changedAt: string | null;
  readonly changedBy: string | null;
}

export interface SettingWish<Settings> {
  readonly baseRev: number;
  readonly settings: Settings;
}

/** One document of settings under its key: read (briefly kept), load, save. What it lacks is as delivered. */
export const settingDocument = <Shape extends Parts>(key: string, schema: z.ZodObject<Shape>, defaults: object) => {
  type Settings = z.infer<z.ZodObject<Shape>>;
  const whole = (stored: Readonly<Record<string, unknown>>): Settings => wholeOf(schema, defaults, stored);

  const load = async (db: Db | Tx, { tenant }: House): Promise<SettingView<Settings>> => {
    const row = await rowOf(db, tenant.id, key);
    if (!row) return { settings: whole({}), rev: 0, changedAt: null, changedBy: null };
    const { rev, changed_at, name } = row;
    return { settings: whole(row.value), rev, changedAt: shanghaiIso(changed_at), changedBy: name };
  };

  const kept = keepBriefly(async (house) => (await load(house.db, house)).settings);

  const saveIn = async (tx: Tx, house: House, actor: Actor, { baseRev, settings }: SettingWish<Settings>) => {
    await sql`select pg_advisory_xact_lock(hashtext(${`${house.tenant.id} setting`}))`.execute(tx);
    const before = await load(tx, house);
    const changed = changedParts(before.settings, settings);
    if (changed.length === 0) return done(before);
    if (before.rev !== baseRev) return refused<Refusal>({ kind: "settings-changed" });
    await store(tx, house, actor, { key, settings, rev: before.rev + 1, changed });
    return done(await load(tx, house));
  };

  const save = async (
    house: House,
    actor: Actor,
    wish: SettingWish<Settings>,
  ): Promise<Result<SettingView<Settings>, Refusal>> => {
    const saved = await house.db.transaction().execute((tx) => saveIn(tx, house, actor, wish));
    kept.forget(house);
    return saved;
  };

  return { whole, load, save, read: kept.read, forget: kept.forget };
};

const rowOf = (db: Db | Tx, tenantId: string, key: string) =>
  db
    .selectFrom("setting")
    .innerJoin("account", (join) =>
      join.onRef("account.tenant_id", "=", "setting.tenant_id").onRef("account.id", "=", "setting.changed_by"),
    )
    .select(["value", "rev", "changed_at", "account.name"])
    .where("setting.tenant_id", "=", tenantId)
    .where("key", "=", key)
    .executeTakeFirst();

/** A stored document of any earlier release: what it lacks, or has in a form of then, is as delivered. */
const wholeOf = <Shape extends Parts>(
  schema: z.ZodObject<Shape>,
  defaults: object,
  stored: Readonly<Record<string, unknown>>,
): z.infer<z.ZodObject<Shape>> => {
  const parts = Object.entries<z.ZodType>(schema.shape).map(([name, part]) => {
    const known = part.safeParse(stored[name]);
    return [name, known.success ? known.data : Reflect.get(defaults, name)];
  });
  return schema.parse(Object.fromEntries(parts));
};

interface Stored {
  readonly key: string;
  readonly settings: object;
  readonly rev: number;
  readonly changed: readonly string[];
}

const store = async (tx: Tx, house: House, actor: Actor, { key, settings, rev, changed }: Stored): Promise<void> => {
  const row = { value: JSON.stringify(settings), rev, changed_at: house.now(), changed_by: actor.accountId };
  await tx
    .insertInto("setting")
    .values({ tenant_id: house.tenant.id, key, ...row })
    .onConflict((conflict) => conflict.columns(["tenant_id", "key"]).doUpdateSet(row))
    .execute();
  const line = { actor: actor.accountId, action: "settings.save", object: key, detail: changed.join(" ") };
  await writeAudit(tx, house.tenant.id, line);
};

const changedParts = (before: object, after: object): string[] =>
  Object.keys(after).filter(
    (part) => JSON.stringify(Reflect.get(before, part)) !== JSON.stringify(Reflect.get(after, part)),
  );
