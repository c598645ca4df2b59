import { readRoster, type Studio } from "#data/office/studios.ts";
import { copyToMonth, daysOfPattern, monthAfter, type DutyPattern } from "#domain/studio/duty-pattern.ts";
import { dayOf } from "#domain/time/local-date.ts";
import type { useRoster } from "#office/studios/use-roster.ts";
import { Button } from "#ui/button.tsx";
import { CheckChipGroup } from "#ui/chip-group.tsx";
import { Disclosure } from "#ui/disclosure.tsx";
import { Input } from "#ui/input.tsx";
import { showToast } from "#ui/toast-store.ts";
import { useState } from "react";

interface RosterToolsProps {
  readonly studio: Studio;
  readonly month: string;
  readonly roster: ReturnType<typeof useRoster>;
}

const WEEKDAYS = ["1", "2", "3", "4", "5", "6", "7"] as const;
const NAMES = "一二三四五六日";

/** Fills a month: last month laid on this, or a pattern (每周三, 每月10日、20日) with the people in turn. */
export function RosterTools({ studio, month, roster }: RosterToolsProps) {
  const [weekdays, setWeekdays] = useState<readonly (typeof WEEKDAYS)[number][]>([]);
  const [dates, setDates] = useState("");
  const [hours, setHours] = useState("9:00–11:00");
  const copy = async () => {
    const last = await readRoster(studio.id, monthAfter(month, -1));
    if (!last.ok) return showToast(last.refusal.detail);
    const copied = copyToMonth(
      last.value.days.map((one) => ({ ...one, day: dayOf(one.day) })),
      month,
    );
    if (copied.length === 0) return showToast("上月没有排班。");
    roster.change([...copied]);
  };
  const fill = () => {
    const pattern: DutyPattern =
      weekdays.length > 0
        ? { kind: "WEEKDAYS", weekdays: weekdays.map(Number) }
        : { kind: "DATES", dates: (dates.match(/\d+/g) ?? []).map(Number) };
    const days = daysOfPattern(pattern, month);
    if (days.length === 0) return showToast("请先选择星期几，或填写每月几日。");
    roster.change(
      days.flatMap((day, place) => {
        const person = studio.people[place % studio.people.length];
        return person ? [{ day, memberId: person.memberId, name: person.name, hours, note: "" }] : [];
      }),
    );
  };
  return (
    <div className="studios-tools">
      <div className="ui-cluster">
        <Button kind="primary" busy={roster.isBusy} disabled={!roster.isChanged} onPress={() => void roster.save()}>
          保存值班表
        </Button>
        <Button icon="copy" onPress={() => void copy()}>
          照上月排
        </Button>
        {roster.isChanged && <span className="ui-meta">有改动，还没有保存</span>}
      </div>
      <Disclosure summary="按规律排班，委员依次轮值">
        <CheckChipGroup
          label="每周"
          values={weekdays}
          options={WEEKDAYS.map((value) => ({ value, label: `周${NAMES[Number(value) - 1] ?? ""}` }))}
          onChange={setWeekdays}
        />
        <Input label="或每月几日" hint="例如 10、20；选了星期则不用。" value={dates} onChange={setDates} />
        <Input label="时间" value={hours} maxLength={40} onChange={setHours} />
        <Button onPress={fill}>排满本月</Button>
      </Disclosure>
    </div>
  );
}
