import { useState } from "react";
import type { LocalDate } from "#domain/time/local-date.ts";
import { workCalendar } from "#domain/time/work-calendar.ts";
import { lookOf } from "#office/proposal-settings/day-look.ts";
import { dayWords } from "#office/proposal-settings/month-weeks.ts";
import type { CalendarDesk } from "#office/proposal-settings/use-office-calendar.ts";
import { Button } from "#ui/button.tsx";
import { Input } from "#ui/input.tsx";
import { Notice } from "#ui/notice.tsx";
import { Segmented } from "#ui/segmented.tsx";
import { Sheet } from "#ui/sheet.tsx";

type Choice = "BUILT_IN" | "WORK" | "REST";
const isWorkedBy: Record<Choice, boolean | null> = { BUILT_IN: null, WORK: true, REST: false };

const builtIn = workCalendar();

interface DaySheetProps {
  readonly day: LocalDate | null;
  readonly desk: CalendarDesk;
  readonly onClose: () => void;
}

/** One day: as the notice has it, or as the office says. */
export function CalendarDaySheet({ day, desk, onClose }: DaySheetProps) {
  return (
    <Sheet open={day !== null} title={day ? `${day.slice(0, 4)}年${dayWords(day)}` : ""} onClose={onClose}>
      {day && <DayForm key={day} day={day} desk={desk} onClose={onClose} />}
    </Sheet>
  );
}

function DayForm({ day, desk, onClose }: DaySheetProps & { readonly day: LocalDate }) {
  const own = desk.view?.days.find((known) => known.day === day);
  const [choice, setChoice] = useState<Choice>(own ? (own.isWorkingDay ? "WORK" : "REST") : "BUILT_IN");
  const [name, setName] = useState(own?.name ?? "");
  const [isBusy, setBusy] = useState(false);
  const save = async () => {
    setBusy(true);
    const isSet = await desk.setDay(day, isWorkedBy[choice], choice === "BUILT_IN" ? "" : name.trim());
    setBusy(false);
    if (isSet) onClose();
  };
  return (
    <form
      className="ui-stack"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      {desk.refusal && (
        <Notice tone="red" alert title="没有保存">
          {desk.refusal.errors?.[0]?.detail ?? desk.refusal.detail}
        </Notice>
      )}
      <p>内置日历：{lookOf(builtIn.dayAt(day)).words}</p>
      <Segmented
        label="这一天"
        value={choice}
        options={[
          { value: "BUILT_IN", label: "按内置日历" },
          { value: "WORK", label: "上班" },
          { value: "REST", label: "休息" },
        ]}
        onChange={setChoice}
      />
      {choice !== "BUILT_IN" && (
        <Input
          label="名称"
          need="optional"
          hint="写在期限说明里，如：区庆、防汛值守"
          maxLength={30}
          value={name}
          onChange={setName}
        />
      )}
      <p className="ui-meta">只影响今后计算的期限，已经告知的到期日不变。</p>
      <div className="ui-sheet__actions">
        <Button kind="primary" type="submit" busy={isBusy}>
          保存这一天
        </Button>
        <Button onPress={onClose}>取消</Button>
      </div>
    </form>
  );
}
