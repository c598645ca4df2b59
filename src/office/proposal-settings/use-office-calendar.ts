import { useState } from "react";
import type { OfficeAnswer, OfficeRefusal } from "#data/ask-endpoint.ts";
import { type OfficeCalendar, readCalendar, setCalendarDay, setCheckedYear } from "#data/office/proposal-settings.ts";
import { useAnswer } from "#data/office/use-answer.ts";
import { dayOf, type LocalDate } from "#domain/time/local-date.ts";
import { workCalendar } from "#domain/time/work-calendar.ts";

/** The calendar with the office's own days in it, and what changes them. Until it is read it is the built-in one. */
export const useOfficeCalendar = () => {
  const { value, refusal, askAgain, setAnswer } = useAnswer(readCalendar);
  const [unsaved, setUnsaved] = useState<OfficeRefusal | null>(null);

  const take = (answer: OfficeAnswer<OfficeCalendar>): boolean => {
    setUnsaved(answer.ok ? null : answer.refusal);
    if (answer.ok) setAnswer(answer);
    return answer.ok;
  };

  return {
    view: value,
    calendar: calendarOf(value),
    refusal: refusal ?? unsaved,
    askAgain,
    /** True once the server has it. */
    setDay: async (day: LocalDate, isWorkingDay: boolean | null, name: string) =>
      take(await setCalendarDay(day, isWorkingDay, name)),
    setChecked: async (year: number, isChecked: boolean) => take(await setCheckedYear(year, isChecked)),
  };
};

export type CalendarDesk = ReturnType<typeof useOfficeCalendar>;

const calendarOf = (view: OfficeCalendar | undefined) =>
  workCalendar(
    view?.days.map(({ day, isWorkingDay, name }) => ({ day: dayOf(day), isWorkingDay, name })),
    view?.checkedYears,
  );
