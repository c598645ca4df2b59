import type { Roster, Studio } from "#data/office/studios.ts";
import { daysOfMonth, weekdayOf } from "#domain/studio/duty-pattern.ts";
import { shanghaiDay } from "#domain/time/shanghai.ts";
import { useNow } from "#ui/use-now.ts";

type Days = Roster["days"];

interface RosterGridProps {
  readonly month: string;
  readonly days: Days;
  readonly people: Studio["people"];
  readonly onChange?: ((days: Days) => void) | undefined;
}

const WEEKDAYS = [..."一二三四五六日"];

/** A month as a grid, a list on a narrow screen: who sits on each day, and a select to add somebody. */
export function RosterGrid({ month, days, people, onChange }: RosterGridProps) {
  const today = shanghaiDay(useNow());
  const all = daysOfMonth(month);
  const [first] = all;
  return (
    <div className="studios-grid" role="list" aria-label="值班表">
      {WEEKDAYS.map((name) => (
        <span key={name} className="studios-grid__weekday" aria-hidden="true">
          周{name}
        </span>
      ))}
      {all.map((day) => {
        const duty = days.filter((one) => one.day === day);
        const free = people.filter(({ memberId }) => !duty.some((one) => one.memberId === memberId));
        return (
          <div
            key={day}
            role="listitem"
            className="studios-grid__day"
            data-today={day === today}
            data-empty={duty.length === 0}
            style={day === first ? { gridColumnStart: weekdayOf(day) } : undefined}
          >
            <span className="studios-grid__date">
              {Number(day.slice(8))}
              <span className="studios-grid__name"> 周{WEEKDAYS[weekdayOf(day) - 1]}</span>
            </span>
            {duty.map((one) => (
              <span key={one.memberId} className="studios-grid__duty">
                <span>
                  {one.name} <span className="ui-meta">{one.hours}</span>
                </span>
                {onChange && (
                  <button
                    type="button"
                    aria-label={`${Number(day.slice(8))}日不排${one.name}`}
                    onClick={() => onChange(days.filter((other) => other !== one))}
                  >
                    ×
                  </button>
                )}
              </span>
            ))}
            {onChange && free.length > 0 && (
              <select
                aria-label={`${Number(day.slice(8))}日加排`}
                value=""
                onChange={({ target }) => {
                  const person = people.find(({ memberId }) => memberId === target.value);
                  if (!person) return;
                  const { memberId, name } = person;
                  onChange([...days, { day, memberId, name, hours: days[0]?.hours ?? "9:00–11:00", note: "" }]);
                }}
              >
                <option value="">＋</option>
                {free.map(({ memberId, name }) => (
                  <option key={memberId} value={memberId}>
                    {name}
                  </option>
                ))}
              </select>
            )}
          </div>
        );
      })}
    </div>
  );
}
