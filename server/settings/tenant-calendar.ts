import type { CalendarView } from "#contract/calendar.ts";
import { dayOf } from "#domain/time/local-date.ts";
import { shanghaiIso } from "#domain/time/shanghai.ts";
import { workCalendar, type WorkCalendar } from "#domain/time/work-calendar.ts";
import type { Db, Tx } from "#server/db/database.ts";
import type { House } from "#server/house.ts";
import { keepBriefly } from "#server/settings/keep-briefly.ts";

const kept = keepBriefly((house) => loadWorkCalendar(house.db, house));

/** The tenant's calendar of working days, its own days included; may be some seconds old. */
export const readWorkCalendar = (house: House): Promise<WorkCalendar> => kept.read(house);

export const forgetWorkCalendar = (house: House): void => kept.forget(house);

/** The same as it stands now: for a decision inside a transaction, which must not wait for a second connection. */
export const loadWorkCalendar = async (db: Db | Tx, house: House): Promise<WorkCalendar> =>
  calendarOf(await loadCalendar(db, house));

/** The office's own days and checked years as they stand now, in order. */
export const loadCalendar = async (db: Db | Tx, { tenant }: House): Promise<CalendarView> => {
  const days = await db
    .selectFrom("calendar_day")
    .innerJoin("account", (join) =>
      join
        .onRef("account.tenant_id", "=", "calendar_day.tenant_id")
        .onRef("account.id", "=", "calendar_day.changed_by"),
    )
    .select(["day", "is_working", "calendar_day.name", "changed_at", "account.name as changed_by"])
    .where("calendar_day.tenant_id", "=", tenant.id)
    .orderBy("day")
    .execute();
  const years = await db
    .selectFrom("calendar_year")
    .select("year")
    .where("tenant_id", "=", tenant.id)
    .orderBy("year")
    .execute();
  return {
    days: days.map(({ day, is_working, name, changed_at, changed_by }) => ({
      day,
      isWorkingDay: is_working,
      name,
      changedAt: shanghaiIso(changed_at),
      changedBy: changed_by,
    })),
    checkedYears: years.map(({ year }) => year),
  };
};

const calendarOf = ({ days, checkedYears }: CalendarView): WorkCalendar =>
  workCalendar(
    days.map(({ day, isWorkingDay, name }) => ({ day: dayOf(day), isWorkingDay, name })),
    checkedYears,
  );
