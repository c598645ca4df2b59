import type { Refusal } from "#contract/refusals.ts";
import type { RosterBody } from "#contract/studios-desk.ts";
import { daysOfMonth } from "#domain/studio/duty-pattern.ts";
import { done, refused, type Result } from "#domain/result.ts";
import { writeAudit } from "#server/audit/write-audit.ts";
import type { Tx } from "#server/db/database.ts";
import type { House } from "#server/house.ts";
import type { Actor } from "#server/session/find-actor.ts";

/** Puts a month's roster in the place of the one that stood; only people of the studio, only days of that month, nobody twice a day. */
export const saveRoster = async (
  tx: Tx,
  house: House,
  actor: Actor,
  studioId: string,
  month: string,
  { days }: RosterBody,
): Promise<Result<undefined, Refusal>> => {
  const tenant_id = house.tenant.id;
  const studio = await tx
    .selectFrom("studio")
    .select("id")
    .where("tenant_id", "=", tenant_id)
    .where("id", "=", studioId)
    .forUpdate()
    .executeTakeFirst();
  if (!studio) return refused({ kind: "not-found" });
  const ofMonth: ReadonlySet<string> = new Set(daysOfMonth(month));
  const people = await tx
    .selectFrom("studio_member")
    .select("member_id")
    .where("tenant_id", "=", tenant_id)
    .where("studio_id", "=", studioId)
    .execute();
  const members = new Set(people.map(({ member_id }) => member_id));
  const isRight = days.every(({ day, memberId }) => ofMonth.has(day) && members.has(memberId));
  const isOnce = new Set(days.map(({ day, memberId }) => `${day} ${memberId}`)).size === days.length;
  if (!isRight || !isOnce) return refused(wrongDays(isRight));

  await tx
    .deleteFrom("studio_duty")
    .where("tenant_id", "=", tenant_id)
    .where("studio_id", "=", studioId)
    .where("on_day", "in", [...ofMonth])
    .execute();
  if (days.length > 0)
    await tx
      .insertInto("studio_duty")
      .values(
        days.map(({ day, memberId, hours, note }) => ({
          tenant_id,
          studio_id: studioId,
          on_day: day,
          member_id: memberId,
          hours,
          note,
        })),
      )
      .execute();
  await writeAudit(tx, tenant_id, {
    actor: actor.accountId,
    action: "studio.saveRoster",
    object: studioId,
    detail: `${month} ${days.length}`,
  });
  return done(undefined);
};

const wrongDays = (isRight: boolean): Refusal => ({
  kind: "invalid-fields",
  errors: [
    {
      pointer: "/days",
      rule: isRight ? "twice" : "foreign",
      detail: isRight ? "同一位委员一天只排一次。" : "排班里有不属于本月的日期，或不在工作室的委员。",
    },
  ],
});
