import type { Database } from "#server/db/database.ts";
import { loadDemo } from "#server/demo/load-demo.ts";
import { migrate } from "#server/db/migrate.ts";
import { prepareRuntimeRole, RUNTIME_ROLE } from "#server/db/runtime-role.ts";
import type { House, Tenant } from "#server/house.ts";
import { type Log, openLog } from "#server/log.ts";
import { openServerKeys } from "#server/server-keys.ts";
import { SettingsError, type Settings } from "#server/settings.ts";
import { demoTenant } from "#server/demo/demo-districts.ts";
import { createBell } from "#server/similar/bell.ts";
import { createLimits } from "#server/spam/limits.ts";
import { createSubmissionWriter } from "#server/submissions/store-together.ts";
import { sql } from "kysely";

/** Migrates the database, refuses an unsafe one, and gives everything that use cases need. */
export const openHouse = async (
  settings: Settings,
  database: Database,
  log: Log = openLog(settings.logLevel),
  now: () => Date = () => new Date(),
): Promise<House> => {
  const { db, pool, owner } = database;
  await migrate(owner);
  if (await prepareRuntimeRole(owner)) database.actAs(RUNTIME_ROLE);
  else log.warn("数据库账号不能建立角色：台账仅由触发器防止修改。请由数据库管理员建立角色 lvzhi_app 并授予本账号。");
  if (settings.production) await refuseUnsafeDatabase(db);
  const keys = await openServerKeys(settings.dataDir, db);
  if (settings.demo) await loadDemo(db, { now: now(), keys, dataDir: settings.dataDir });
  const tenant = await loadTenant(db, settings);
  const newWords = createBell();
  return {
    settings,
    db,
    tenant,
    keys,
    log,
    now,
    limits: createLimits(now),
    newWords,
    storeSubmission: createSubmissionWriter({ db, pool, tenant, newWords }),
  };
};

/** The tenant that this server serves: the one in the database, made if there is none. Production never serves a demo with its known passwords. */
const loadTenant = async (db: House["db"], settings: Settings): Promise<Tenant> => {
  const any = await db.selectFrom("tenant").selectAll().orderBy("id").executeTakeFirst();
  if (any?.id === demoTenant.id && settings.production) {
    throw new SettingsError(
      "这个数据目录里是演示数据，密码是公开的，生产环境拒绝使用。请用新的 DATA_DIR（或 DATABASE_URL）。",
    );
  }
  if (any) return { id: any.id, name: any.name, shortName: any.short_name, epoch: any.epoch };
  await db
    .insertInto("tenant")
    .values({ id: "main", name: settings.tenantName, short_name: settings.tenantName })
    .execute();
  return loadTenant(db, settings);
};

/** What was acknowledged must outlive a power cut: production does not start on a database that may forget (security.md §0.1). */
const refuseUnsafeDatabase = async (db: House["db"]): Promise<void> => {
  for (const setting of ["fsync", "full_page_writes", "synchronous_commit"]) {
    const { rows } = await sql<{ value: string }>`select current_setting(${setting}) as value`.execute(db);
    if (rows[0]?.value === "off") throw new Error(`数据库参数 ${setting} 为 off，断电会丢失已回执的内容，拒绝启动。`);
  }
};
