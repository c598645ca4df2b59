import type { CalendarView } from "#contract/calendar.ts";
import { writeAudit } from "#server/audit/write-audit.ts";
import type { House } from "#server/house.ts";
import type { Actor } from "#server/session/find-actor.ts";
import { forgetWorkCalendar, loadCalendar } from "#server/settings/tenant-calendar.ts";

interface DayWish {
  /** null: as the built-in calendar has it. */
  readonly isWorkingDay: boolean | null;
  readonly name: string;
}

/** Sets one day of the office's own, or takes it back; gives the calendar after it. */
export const saveCalendarDay = async (
  house: House,
  actor: Actor,
  day: string,
  { isWorkingDay, name }: DayWish,
): Promise<CalendarView> => {
  const tenant_id = house.tenant.id;
  const calendar = await house.db.transaction().execute(async (tx) => {
    if (isWorkingDay === null) {
      await tx.deleteFrom("calendar_day").where("tenant_id", "=", tenant_id).where("day", "=", day).execute();
    } else {
      const row = { is_working: isWorkingDay, name, changed_at: house.now(), changed_by: actor.accountId };
      await tx
        .insertInto("calendar_day")
        .values({ tenant_id, day, ...row })
        .onConflict((conflict) => conflict.columns(["tenant_id", "day"]).doUpdateSet(row))
        .execute();
    }
    const detail = isWorkingDay === null ? "built-in" : isWorkingDay ? "worked" : "rest";
    await writeAudit(tx, tenant_id, { actor: actor.accountId, action: "calendar.setDay", object: day, detail });
    return loadCalendar(tx, house);
  });
  forgetWorkCalendar(house);
  return calendar;
};

/** Says that the office has checked a year against its notice, or takes that back. */
export const saveCheckedYear = async (
  house: House,
  actor: Actor,
  year: number,
  isChecked: boolean,
): Promise<CalendarView> => {
  const tenant_id = house.tenant.id;
  const calendar = await house.db.transaction().execute(async (tx) => {
    if (isChecked)
      await tx
        .insertInto("calendar_year")
        .values({ tenant_id, year, checked_at: house.now(), checked_by: actor.accountId })
        .onConflict((conflict) => conflict.doNothing())
        .execute();
    else await tx.deleteFrom("calendar_year").where("tenant_id", "=", tenant_id).where("year", "=", year).execute();
    const detail = isChecked ? "checked" : "unchecked";
    await writeAudit(tx, tenant_id, { actor: actor.accountId, action: "calendar.setYear", object: `${year}`, detail });
    return loadCalendar(tx, house);
  });
  forgetWorkCalendar(house);
  return calendar;
};
