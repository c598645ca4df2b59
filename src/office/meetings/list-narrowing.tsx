import { useEffect, useRef, useState } from "react";
import type { MeetingFilter } from "#data/office/meetings.ts";
import { labelByMeetingState, MEETING_STATES } from "#domain/meeting/meeting-flow.ts";
import { labelByMeetingKind, MEETING_KINDS } from "#domain/meeting/meeting-lists.ts";
import { thisYear } from "#office/meetings/list-filter.ts";
import { Input } from "#ui/input.tsx";
import { NativeSelect } from "#ui/native-select.tsx";
import { useKeys } from "#ui/use-keys.ts";

interface ListNarrowingProps {
  readonly filter: MeetingFilter;
  readonly count: number | undefined;
  readonly onShow: (change: Readonly<Record<string, string>>) => void;
}

const PAUSE_MS = 250;
const YEARS_BACK = 6;

/** Year, kind, state and words; they stand in the address. */
export function ListNarrowing({ filter, count, onShow }: ListNarrowingProps) {
  const [q, setQ] = useState(filter.q ?? "");
  const pause = useRef<ReturnType<typeof setTimeout>>(undefined);
  const box = useRef<HTMLInputElement>(null);
  useKeys({ "/": () => box.current?.focus() });
  useEffect(() => () => clearTimeout(pause.current), []);
  const type = (typed: string) => {
    setQ(typed);
    clearTimeout(pause.current);
    pause.current = setTimeout(() => onShow({ q: typed.trim() }), PAUSE_MS);
  };
  const next = Number(thisYear()) + 1;
  const years = Array.from({ length: YEARS_BACK + 2 }, (_, at) => String(next - at));
  return (
    <div className="meetings__narrowing" role="search" aria-label="筛选会议活动">
      <NativeSelect
        label="年份"
        labelHidden
        value={filter.year ?? thisYear()}
        options={years.map((year) => ({ value: year, label: `${year}年` }))}
        onChange={(year) => onShow({ year })}
      />
      <NativeSelect
        label="类别"
        labelHidden
        value={filter.kind ?? ""}
        options={[
          { value: "", label: "全部类别" },
          ...MEETING_KINDS.map((kind) => ({ value: kind, label: labelByMeetingKind[kind] })),
        ]}
        onChange={(kind) => onShow({ kind })}
      />
      <NativeSelect
        label="状态"
        labelHidden
        value={filter.state ?? ""}
        options={[
          { value: "", label: "全部状态" },
          ...MEETING_STATES.map((state) => ({ value: state, label: labelByMeetingState[state] })),
        ]}
        onChange={(state) => onShow({ state })}
      />
      <Input
        label="查找会议活动"
        labelHidden
        type="search"
        placeholder="名称、地点、组织单位"
        ref={box}
        value={q}
        onChange={type}
      />
      <span className="ui-meta" role="status">
        {count !== undefined && `共 ${count} 场`}
      </span>
    </div>
  );
}
