import type { OfficeCalendar } from "#data/office/proposal-settings.ts";
import { dayOf, type LocalDate } from "#domain/time/local-date.ts";
import { timeWords } from "#domain/time/time-words.ts";
import { dayWords } from "#office/proposal-settings/month-weeks.ts";
import { Button } from "#ui/button.tsx";
import { Card } from "#ui/card.tsx";
import { useNow } from "#ui/use-now.ts";

interface OfficeDaysProps {
  readonly days: OfficeCalendar["days"];
  readonly onOpen: (day: LocalDate) => void;
}

/** The year's days that the office set itself, with who did. */
export function OfficeDays({ days, onOpen }: OfficeDaysProps) {
  const now = useNow();
  if (days.length === 0) return <p className="ui-meta">机关没有自定的日子。点某一天可改为上班或休息。</p>;
  return (
    <Card title={`机关自定 ${days.length} 天`}>
      <ul className="office-days">
        {days.map(({ day, isWorkingDay, name, changedAt, changedBy }) => (
          <li key={day}>
            <strong>{dayWords(dayOf(day))}</strong>
            <span>
              {isWorkingDay ? "上班" : "休息"}
              {name && `，${name}`}
            </span>
            <span className="ui-meta">
              {changedBy} {timeWords(changedAt, now)}
            </span>
            <Button kind="quiet" compact label={`修改：${dayWords(dayOf(day))}`} onPress={() => onOpen(dayOf(day))}>
              修改
            </Button>
          </li>
        ))}
      </ul>
    </Card>
  );
}
