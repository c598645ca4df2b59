import { shanghaiDay } from "#domain/time/shanghai.ts";
import type { Db, Tx } from "#server/db/database.ts";
import { DEMO_PASSWORD } from "#server/demo/demo-accounts.ts";
import { daysLater } from "#server/demo/demo-calendar.ts";
import { insertDemoCampaigns } from "#server/demo/campaigns/insert-demo-campaigns.ts";
import { DEMO_SEED, demoOrganisation } from "#server/demo/demo-organisation.ts";
import { insertDemoDuty } from "#server/demo/duty/insert-demo-duty.ts";
import type { DemoOrganisation } from "#server/demo/demo-shapes.ts";
import { insertDemoProposals } from "#server/demo/proposals/insert-demo-proposals.ts";
import { insertDemoSettings } from "#server/demo/proposals/insert-demo-settings.ts";
import { insertDemoOpinions } from "#server/demo/opinions/insert-demo-opinions.ts";
import { staffed } from "#server/demo/proposals/staffed-units.ts";
import { insertDemoPhotos } from "#server/demo/insert-demo-photos.ts";
import { insertMany } from "#server/demo/insert-many.ts";
import { insertDemoSubmissions } from "#server/demo/insert-demo-submissions.ts";
import { hashPassword } from "#server/session/password.ts";
import { insertDemoStudios } from "#server/demo/studios/insert-demo-studios.ts";
import type { ServerKeys } from "#server/server-keys.ts";
import { sql } from "kysely";

export interface DemoSettings {
  /** The demo shows the year before it. */
  readonly now: Date;
  readonly keys: ServerKeys;
  /** Where photos lie. */
  readonly dataDir: string;
}

/** Loads the demo organisation in one transaction; false where the database has a tenant already. */
export const loadDemo = async (db: Db, { now, keys, dataDir }: DemoSettings): Promise<boolean> => {
  const isLoaded = await db.transaction().execute(async (tx) => {
    // Two servers that start together on one database load it once.
    await sql`select pg_advisory_xact_lock(hashtextextended('demo', 0))`.execute(tx);
    if (await tx.selectFrom("tenant").select("id").executeTakeFirst()) return false;
    const organisation = demoOrganisation(now);
    await insertDirectory(tx, organisation);
    await insertPeople(tx, organisation, await hashPassword(DEMO_PASSWORD));
    await insertPoints(tx, organisation, now);
    await insertDemoProposals(tx, organisation.tenant.id, organisation.proposals);
    await insertDemoSettings(tx, organisation, now);
    await insertDemoSubmissions(tx, organisation, keys, now);
    await insertDemoCampaigns(tx, organisation, now, DEMO_SEED);
    await insertDemoStudios(tx, organisation, { seed: DEMO_SEED, now, keys });
    await insertDemoPhotos(tx, organisation, now, dataDir);
    const opinions = await insertDemoOpinions(tx, organisation, { seed: DEMO_SEED, now, keys });
    await insertDemoDuty(tx, organisation, { seed: DEMO_SEED, now, dataDir, opinions });
    return true;
  });
  // Until the database has counted what came all at once, it plans as if there were nothing: lists took seconds.
  if (isLoaded) await sql`analyze`.execute(db);
  return isLoaded;
};

const insertDirectory = async (
  tx: Tx,
  { tenant, towns, sectors, units, accounts }: DemoOrganisation,
): Promise<void> => {
  const tenant_id = tenant.id;
  await insertMany(tx, "tenant", [{ id: tenant.id, name: tenant.name, short_name: tenant.shortName }]);
  await insertMany(
    tx,
    "town",
    towns.map(({ id, name, tile }, sort) => ({ tenant_id, id, name, sort, tile_col: tile.col, tile_row: tile.row })),
  );
  await insertMany(
    tx,
    "sector",
    sectors.map(({ id, name }, sort) => ({ tenant_id, id, name, sort })),
  );
  await insertMany(
    tx,
    "handling_unit",
    staffed(units, accounts).map(({ id, name, mark, clerk, clerkPhone, leader }, sort) => ({
      tenant_id,
      id,
      name,
      sort,
      mark,
      clerk_name: clerk.name,
      clerk_phone: clerkPhone,
      leader_name: leader.name,
    })),
  );
};

const insertPeople = async (tx: Tx, { tenant, members, accounts }: DemoOrganisation, passwordHash: string) => {
  await insertMany(
    tx,
    "member",
    members.map((member) => ({
      tenant_id: tenant.id,
      id: member.id,
      member_no: member.memberNo,
      name: member.name,
      sector_id: member.sectorId,
      town_id: member.townId,
      party: member.party,
      org_title: member.orgTitle,
      is_standing: member.isStanding,
      is_scored: member.isScored,
    })),
  );
  await insertMany(
    tx,
    "account",
    accounts.map((account) => ({
      tenant_id: tenant.id,
      id: account.id,
      phone: account.phone,
      name: account.name,
      password_hash: passwordHash,
      roles: [...account.roles],
      member_id: account.memberId,
      unit_id: account.unitId,
    })),
  );
};

/** In one statement: a moved point may lead to a later one. */
const insertPoints = async (tx: Tx, { tenant, points }: DemoOrganisation, now: Date): Promise<void> =>
  insertMany(
    tx,
    "liaison_point",
    points.map((point) => ({
      tenant_id: tenant.id,
      id: point.id,
      code: point.code,
      name: point.name,
      tier: point.tier,
      kind: point.kind,
      parent_id: point.parentId,
      town_id: point.townId,
      address: point.address,
      manager: point.manager,
      manager_phone: point.managerPhone,
      status: point.status,
      successor_id: point.successorId,
      opened_at: shanghaiDay(daysLater(now, -point.openedDaysAgo)),
    })),
  );
