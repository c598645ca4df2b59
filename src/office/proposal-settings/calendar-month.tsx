import type { KeyboardEvent } from "react";
import { addDays, type LocalDate } from "#domain/time/local-date.ts";
import type { WorkCalendar } from "#domain/time/work-calendar.ts";
import { lookOf } from "#office/proposal-settings/day-look.ts";
import { dayWords, monthWeeks, WEEKDAYS } from "#office/proposal-settings/month-weeks.ts";

interface CalendarMonthProps {
  readonly year: number;
  readonly month: number;
  readonly calendar: WorkCalendar;
  readonly today: LocalDate;
  readonly onOpen: (day: LocalDate) => void;
}

/** One month; a day is a button, and the arrow keys go from day to day, also into the next month. */
export function CalendarMonth({ year, month, calendar, today, onOpen }: CalendarMonthProps) {
  const weeks = monthWeeks(year, month);
  return (
    <section className="month">
      <h2>{month}月</h2>
      <table aria-label={`${year}年${month}月`}>
        <thead>
          <tr>
            {WEEKDAYS.map((weekday) => (
              <th key={weekday} scope="col">
                <abbr title={`周${weekday}`}>{weekday}</abbr>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {weeks.map((week, place) => (
            <tr key={place}>
              {week.map((day, weekday) => (
                <td key={weekday}>
                  {day && <DayButton {...{ day, calendar, today, onOpen }} isFirst={day.endsWith("-01")} />}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

interface DayButtonProps extends Pick<CalendarMonthProps, "calendar" | "today" | "onOpen"> {
  readonly day: LocalDate;
  readonly isFirst: boolean;
}

function DayButton({ day, calendar, today, onOpen, isFirst }: DayButtonProps) {
  const look = lookOf(calendar.dayAt(day));
  const words = `${dayWords(day)}，${look.words}`;
  return (
    <button
      type="button"
      id={idOf(day)}
      className={`day day--${look.kind}`}
      data-mark={look.mark || undefined}
      aria-current={day === today ? "date" : undefined}
      aria-label={words}
      title={words}
      tabIndex={isFirst ? 0 : -1}
      onClick={() => onOpen(day)}
      onKeyDown={(event) => goByArrow(event, day)}
    >
      {Number(day.slice(8))}
    </button>
  );
}

const STEPS = new Map([
  ["ArrowLeft", -1],
  ["ArrowRight", 1],
  ["ArrowUp", -7],
  ["ArrowDown", 7],
]);

const goByArrow = (event: KeyboardEvent, day: LocalDate) => {
  const step = STEPS.get(event.key);
  if (step === undefined) return;
  event.preventDefault();
  document.getElementById(idOf(addDays(day, step)))?.focus();
};

const idOf = (day: LocalDate) => `day-${day}`;
