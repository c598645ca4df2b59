import type { Database } from "#server/db/database.ts";
import { loadDemo } from "#server/demo/load-demo.ts";
import { migrate } from "#server/db/migrate.ts";
import type { House, Tenant } from "#server/house.ts";
import { openLog } from "#server/log.ts";
import { openServerKeys } from "#server/server-keys.ts";
import type { Settings } from "#server/settings.ts";
import { createLimits } from "#server/spam/limits.ts";
import { createSubmissionWriter } from "#server/submissions/store-together.ts";
import { sql } from "kysely";

const STANDING_TENANT = { id: "main", name: "中国人民政治协商会议委员会", short_name: "政协" };

/** Migrates the database, refuses an unsafe one, and gives everything that use cases need. */
export const openHouse = async (settings: Settings, { db, pool }: Database): Promise<House> => {
  const log = openLog(settings.logLevel);
  await migrate(pool);
  if (settings.production) await refuseUnsafeDatabase(db);
  const keys = await openServerKeys(settings.dataDir, db);
  const now = () => new Date();
  if (settings.demo) await loadDemo(db, { now: now(), keys });
  const tenant = await loadTenant(db);
  return {
    settings,
    db,
    tenant,
    keys,
    log,
    now,
    limits: createLimits(now),
    storeSubmission: createSubmissionWriter({ db, tenant }),
  };
};

/** The tenant that this server serves: the one in the database, made if there is none. */
const loadTenant = async (db: House["db"]): Promise<Tenant> => {
  const any = await db.selectFrom("tenant").selectAll().orderBy("id").executeTakeFirst();
  if (any) return { id: any.id, name: any.name, shortName: any.short_name, epoch: any.epoch };
  await db.insertInto("tenant").values(STANDING_TENANT).execute();
  return loadTenant(db);
};

/** What was acknowledged must outlive a power cut: production does not start on a database that may forget (security.md §0.1). */
const refuseUnsafeDatabase = async (db: House["db"]): Promise<void> => {
  for (const setting of ["fsync", "full_page_writes", "synchronous_commit"]) {
    const { rows } = await sql<{ value: string }>`select current_setting(${setting}) as value`.execute(db);
    if (rows[0]?.value === "off") throw new Error(`数据库参数 ${setting} 为 off，断电会丢失已回执的内容，拒绝启动。`);
  }
};
