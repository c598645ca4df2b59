import type { Db, Tx } from "#server/db/database.ts";

export interface RosterDay {
  readonly day: string;
  readonly memberId: string;
  readonly name: string;
  readonly hours: string;
  readonly note: string;
}

/** Who is on duty from one day to another, both included. */
export const readRoster = async (
  db: Db | Tx,
  tenantId: string,
  studioId: string,
  from = "2000-01-01",
  to = "2099-12-31",
): Promise<readonly RosterDay[]> => {
  const rows = await db
    .selectFrom("studio_duty")
    .innerJoin("member", (join) =>
      join.onRef("member.tenant_id", "=", "studio_duty.tenant_id").onRef("member.id", "=", "studio_duty.member_id"),
    )
    .select(["studio_duty.on_day", "studio_duty.member_id", "member.name", "studio_duty.hours", "studio_duty.note"])
    .where("studio_duty.tenant_id", "=", tenantId)
    .where("studio_duty.studio_id", "=", studioId)
    .where("studio_duty.on_day", ">=", from)
    .where("studio_duty.on_day", "<=", to)
    .orderBy("studio_duty.on_day")
    .orderBy("member.name")
    .execute();
  return rows.map(({ on_day, member_id, ...rest }) => ({ day: on_day, memberId: member_id, ...rest }));
};
