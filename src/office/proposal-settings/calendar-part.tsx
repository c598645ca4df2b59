import "#office/proposal-settings/calendar.css";
import { useState } from "react";
import { useSearchParams } from "react-router";
import { dayOf, partsOf, type LocalDate } from "#domain/time/local-date.ts";
import { shanghaiDay } from "#domain/time/shanghai.ts";
import { workingDaysBetween } from "#domain/time/working-days.ts";
import { CalendarDaySheet } from "#office/proposal-settings/calendar-day-sheet.tsx";
import { CalendarMonth } from "#office/proposal-settings/calendar-month.tsx";
import { CalendarSource } from "#office/proposal-settings/calendar-source.tsx";
import { OfficeDays } from "#office/proposal-settings/office-days.tsx";
import { useOfficeCalendar } from "#office/proposal-settings/use-office-calendar.ts";
import { Button } from "#ui/button.tsx";
import { Notice } from "#ui/notice.tsx";
import { useNow } from "#ui/use-now.ts";

const FIRST_YEAR = 2022;
const MONTHS = Array.from({ length: 12 }, (_, place) => place + 1);

/** 工作日历: a year in months. */
export function CalendarPart() {
  const today = shanghaiDay(useNow());
  const [thisYear] = partsOf(today);
  const [params, setParams] = useSearchParams();
  const year = yearOf(params.get("year"), thisYear);
  const desk = useOfficeCalendar();
  const [open, setOpen] = useState<LocalDate | null>(null);
  const goTo = (next: number) => setParams({ part: "calendar", year: String(next) });
  return (
    <div className="settings-part settings-part--wide">
      <header className="calendar__head">
        <h1>{year} 年工作日历</h1>
        <span className="ui-meta">{workedDays(desk.calendar, year)} 个工作日</span>
        <div className="ui-cluster">
          <Button compact icon="back" disabled={year <= FIRST_YEAR} onPress={() => goTo(year - 1)}>
            {year - 1} 年
          </Button>
          <Button compact icon="forward" disabled={year >= thisYear + 3} onPress={() => goTo(year + 1)}>
            {year + 1} 年
          </Button>
        </div>
        <Legend />
      </header>
      <CalendarSource year={year} desk={desk} />
      {desk.refusal && open === null && (
        <Notice tone="red" alert>
          {desk.refusal.detail}
          <Button compact onPress={() => void desk.askAgain()}>
            重新读取
          </Button>
        </Notice>
      )}
      <div className="calendar">
        {MONTHS.map((month) => (
          <CalendarMonth key={month} {...{ year, month, today }} calendar={desk.calendar} onOpen={setOpen} />
        ))}
      </div>
      {desk.view && (
        <OfficeDays days={desk.view.days.filter(({ day }) => day.startsWith(`${year}-`))} onOpen={setOpen} />
      )}
      <CalendarDaySheet day={open} desk={desk} onClose={() => setOpen(null)} />
    </div>
  );
}

function Legend() {
  return (
    <ul className="legend" aria-label="图例">
      <li>
        <span className="day day--holiday" data-mark="休" />
        放假
      </li>
      <li>
        <span className="day day--shifted" data-mark="班" />
        调休上班
      </li>
      <li>
        <span className="day day--office-rest" data-mark="休" />
        机关自定
      </li>
    </ul>
  );
}

const yearOf = (text: string | null, thisYear: number): number => {
  const year = Number(text ?? thisYear);
  return Number.isInteger(year) && year >= FIRST_YEAR && year <= thisYear + 3 ? year : thisYear;
};

const workedDays = (calendar: Parameters<typeof workingDaysBetween>[0], year: number) =>
  workingDaysBetween(calendar, dayOf(`${year - 1}-12-31`), dayOf(`${year}-12-31`));
