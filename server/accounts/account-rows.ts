import type { AccountView } from "#contract/accounts.ts";
import { ROLES } from "#domain/account/roles.ts";
import { shanghaiIso } from "#domain/time/shanghai.ts";
import type { Db, Tx } from "#server/db/database.ts";
import type { House } from "#server/house.ts";

/** The handling units that an account can belong to. */
export const readUnits = (db: Db | Tx, house: House): Promise<{ id: string; name: string }[]> =>
  db
    .selectFrom("handling_unit")
    .select(["id", "name"])
    .where("tenant_id", "=", house.tenant.id)
    .orderBy("sort")
    .orderBy("id")
    .execute();

/** Members of the roster who have no account yet. */
export const readMembersWithoutAccount = async (
  db: Db | Tx,
  { tenant }: House,
): Promise<{ id: string; name: string; memberNo: string; sector: string }[]> =>
  db
    .selectFrom("member")
    .innerJoin("sector", (join) =>
      join.onRef("sector.tenant_id", "=", "member.tenant_id").onRef("sector.id", "=", "member.sector_id"),
    )
    .select(["member.id", "member.name", "member.member_no as memberNo", "sector.name as sector"])
    .where("member.tenant_id", "=", tenant.id)
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom("account")
            .select("account.id")
            .whereRef("account.tenant_id", "=", "member.tenant_id")
            .whereRef("account.member_id", "=", "member.id"),
        ),
      ),
    )
    .orderBy("member.member_no")
    .execute();

/** Accounts as their administrator sees them, by name; all, or those of some ids. */
export const readAccounts = async (db: Db | Tx, house: House, ids?: readonly string[]): Promise<AccountView[]> => {
  const now = house.now();
  const rows = await db
    .selectFrom("account")
    .select(["id", "name", "phone", "roles", "disabled_at", "locked_until", "created_at"])
    .select((eb) =>
      eb
        .selectFrom("handling_unit")
        .select("handling_unit.name")
        .whereRef("handling_unit.tenant_id", "=", "account.tenant_id")
        .whereRef("handling_unit.id", "=", "account.unit_id")
        .as("unit_name"),
    )
    .select((eb) =>
      eb
        .exists(
          eb
            .selectFrom("activation")
            .select("activation.account_id")
            .whereRef("activation.tenant_id", "=", "account.tenant_id")
            .whereRef("activation.account_id", "=", "account.id")
            .where("activation.used_at", "is", null),
        )
        .as("is_invited"),
    )
    .where("tenant_id", "=", house.tenant.id)
    .$if(ids !== undefined, (query) => query.where("id", "in", [...(ids ?? [])]))
    .orderBy("name")
    .orderBy("id")
    .execute();
  return rows.map((row) => ({
    id: row.id,
    name: row.name,
    phone: row.phone,
    roles: ROLES.filter((role) => row.roles.includes(role)),
    unitName: row.unit_name,
    state: row.disabled_at
      ? "DISABLED"
      : row.is_invited
        ? "INVITED"
        : row.locked_until && row.locked_until > now
          ? "LOCKED"
          : "ACTIVE",
    createdAt: shanghaiIso(row.created_at),
  }));
};

/** One account, or undefined. */
export const readAccount = async (db: Db | Tx, house: House, id: string): Promise<AccountView | undefined> =>
  (await readAccounts(db, house, [id]))[0];

/** Ends every session of an account, at once. */
export const endSessionsOf = async (tx: Tx, house: House, accountId: string): Promise<void> => {
  await tx.deleteFrom("session").where("tenant_id", "=", house.tenant.id).where("account_id", "=", accountId).execute();
};
