import { useState } from "react";
import { readMeetings, readOneMeeting } from "#data/office/meetings.ts";
import { useAnswer } from "#data/office/use-answer.ts";
import { movedHalfDays } from "#office/meetings/half-days.ts";
import { type MeetingWords, wordsOf } from "#office/meetings/meeting-form-state.ts";
import { dayWords, localDay } from "#office/meetings/when.ts";
import { Disclosure } from "#ui/disclosure.tsx";
import { Fault } from "#ui/fault.tsx";
import { SearchPicker } from "#ui/search-picker.tsx";

interface CopyFromProps {
  readonly isActivity: boolean;
  readonly words: MeetingWords;
  readonly onCopy: (words: Partial<MeetingWords>) => void;
}

const readAll = (signal?: AbortSignal) => readMeetings({}, signal);

/** Takes everything but the day from an earlier one; its half-days begin on the day that is chosen already, or today. */
export function CopyFrom(props: CopyFromProps) {
  return (
    <Disclosure summary={props.isActivity ? "照以前的活动建" : "照以前的会议建"}>
      <Earlier {...props} />
    </Disclosure>
  );
}

function Earlier({ isActivity, words, onCopy }: CopyFromProps) {
  const { value } = useAnswer(readAll);
  const [chosen, setChosen] = useState("");
  const [fault, setFault] = useState("");
  const rows = (value?.items ?? []).filter(({ kind }) => (kind === "ACTIVITY") === isActivity);
  const copy = async (id: string) => {
    setChosen(id);
    if (id === "") return;
    const answer = await readOneMeeting(id);
    setFault(answer.ok ? "" : answer.refusal.detail);
    if (!answer.ok) return;
    const earlier = wordsOf(answer.value);
    const first = words.halfDays[0]?.day ?? localDay(new Date().toISOString());
    onCopy({ ...earlier, answerDay: "", speechDay: "", halfDays: movedHalfDays(earlier.halfDays, first) });
  };
  return (
    <>
      <SearchPicker
        label="哪一场"
        hint="类别、名称、地点、组织单位、时间安排和规则都带过来，人员另选。"
        placeholder="输入名称或日期"
        options={rows.map(({ id, title, startsAt }) => ({ value: id, label: title, meta: dayWords(startsAt) }))}
        value={chosen}
        onChange={(id) => void copy(id)}
      />
      <Fault words={fault} />
    </>
  );
}
