import type { Answerer, DutyDay } from "#domain/studio/choose-assignee.ts";
import { dayOf, type LocalDate } from "#domain/time/local-date.ts";
import type { Db, Tx } from "#server/db/database.ts";

export interface StudioAnswerer extends Answerer {
  readonly accountId: string;
  readonly name: string;
}

/** Who of a studio can be given an inquiry: members with an account that works, and how much waits for each. */
export const readAnswerers = async (
  db: Db | Tx,
  tenantId: string,
  studioId: string,
): Promise<readonly StudioAnswerer[]> => {
  const rows = await db
    .selectFrom("studio_member")
    .innerJoin("account", (join) =>
      join
        .onRef("account.tenant_id", "=", "studio_member.tenant_id")
        .onRef("account.member_id", "=", "studio_member.member_id"),
    )
    .select(["studio_member.member_id", "studio_member.part", "account.id", "account.name"])
    .select((eb) =>
      eb
        .selectFrom("submission")
        .select(({ fn }) => fn.countAll<string>().as("open"))
        .whereRef("submission.tenant_id", "=", "studio_member.tenant_id")
        .whereRef("submission.assignee_account_id", "=", "account.id")
        .where("submission.channel", "=", "STUDIO")
        .where("submission.state", "=", "TRANSFERRED")
        .as("open"),
    )
    .where("studio_member.tenant_id", "=", tenantId)
    .where("studio_member.studio_id", "=", studioId)
    .where("account.disabled_at", "is", null)
    .orderBy("account.name")
    .execute();
  return rows.map(({ member_id, part, id, name, open }) => ({
    memberId: member_id,
    isHead: part === "HEAD",
    accountId: id,
    name,
    open: Number(open),
  }));
};

/** The roster from a day on, as far as it is written. */
export const readRosterFrom = async (
  db: Db | Tx,
  tenantId: string,
  studioId: string,
  day: LocalDate,
): Promise<readonly DutyDay[]> => {
  const rows = await db
    .selectFrom("studio_duty")
    .select(["on_day", "member_id"])
    .where("tenant_id", "=", tenantId)
    .where("studio_id", "=", studioId)
    .where("on_day", ">=", day)
    .orderBy("on_day")
    .limit(100)
    .execute();
  return rows.map(({ on_day, member_id }) => ({ day: dayOf(on_day), memberId: member_id }));
};
