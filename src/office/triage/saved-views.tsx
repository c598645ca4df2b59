import { readPoints } from "#data/office/points.ts";
import { useAnswer } from "#data/office/use-answer.ts";
import type { TriageFilter } from "#data/office/submissions.ts";
import {
  CHANNELS,
  labelByChannel,
  labelByOpinionCategory,
  OPINION_CATEGORIES,
} from "#domain/submission/submission-lists.ts";
import { labelBySubmissionState, SUBMISSION_STATES } from "#domain/submission/submission-state.ts";
import { isNarrowed, searchOf } from "#office/triage/inbox-filter.ts";
import type { Triage } from "#office/triage/use-triage.ts";
import { Button } from "#ui/button.tsx";
import { Disclosure } from "#ui/disclosure.tsx";
import { Input } from "#ui/input.tsx";
import { ListView } from "#ui/list-desk/list-view.tsx";
import { NativeSelect } from "#ui/native-select.tsx";

/** The views with their counts, and what narrows them. */
export function SavedViews({ triage }: { readonly triage: Triage }) {
  const { filter, counts } = triage;
  const isHeld = filter.held === "true";
  const rest = { ...filter, state: undefined, held: undefined, overdue: undefined };
  return (
    <>
      <ul className="ui-views triage-views">
        {SUBMISSION_STATES.map((state) => (
          <ListView
            key={state}
            name={labelBySubmissionState[state]}
            count={counts?.byState[state] ?? (counts ? 0 : undefined)}
            to={searchOf({ ...rest, state })}
            isCurrent={!isHeld && !filter.overdue && filter.state === state}
          />
        ))}
        <ListView name="待审核" count={counts?.held} to={searchOf({ ...rest, held: "true" })} isCurrent={isHeld} />
        <ListView name="超期" to={searchOf({ ...rest, overdue: "true" })} isCurrent={filter.overdue === "true"} />
        <ListView name="全部" to={searchOf(rest)} isCurrent={!isHeld && !filter.overdue && !filter.state} />
      </ul>
      <Disclosure summary={isNarrowed(filter) ? "筛选（已启用）" : "筛选"} open={isNarrowed(filter) || isWide()}>
        <Narrowing filter={filter} onChange={triage.show} />
      </Disclosure>
    </>
  );
}

const isWide = () => matchMedia("(min-width: 1100px)").matches;

interface NarrowingProps {
  readonly filter: TriageFilter;
  readonly onChange: (filter: TriageFilter) => void;
}

function Narrowing({ filter, onChange }: NarrowingProps) {
  const towns = useAnswer(readPoints).value?.towns ?? [];
  return (
    <div className="triage-narrowing">
      <NativeSelect
        label="渠道"
        value={filter.channel ?? ""}
        options={[
          { value: "", label: "全部渠道" },
          ...CHANNELS.map((value) => ({ value, label: labelByChannel[value] })),
        ]}
        onChange={(channel) => onChange({ ...filter, channel: channel || undefined })}
      />
      <NativeSelect
        label="类别"
        value={filter.category ?? ""}
        options={[
          { value: "", label: "全部类别" },
          ...OPINION_CATEGORIES.map((value) => ({ value, label: labelByOpinionCategory[value] })),
        ]}
        onChange={(category) => onChange({ ...filter, category: category || undefined })}
      />
      <NativeSelect
        label="镇街"
        value={filter.town ?? ""}
        options={[{ value: "", label: "全部镇街" }, ...towns.map(({ id, name }) => ({ value: id, label: name }))]}
        onChange={(town) => onChange({ ...filter, town: town || undefined })}
      />
      <Input
        label="收到日期自"
        type="date"
        value={filter.from ?? ""}
        onChange={(from) => onChange({ ...filter, from: from || undefined })}
      />
      <Input
        label="至"
        type="date"
        value={filter.to ?? ""}
        onChange={(to) => onChange({ ...filter, to: to || undefined })}
      />
      {filter.group && <p className="ui-meta">仅看一组相同问题</p>}
      {filter.campaign && <p className="ui-meta">仅看一个专项行动</p>}
      {filter.studio && <p className="ui-meta">仅看一个工作室</p>}
      {filter.point && <p className="ui-meta">仅看联系点 {filter.point}</p>}
      {isNarrowed(filter) && (
        <Button compact onPress={() => onChange({ state: filter.state, held: filter.held })}>
          清除筛选
        </Button>
      )}
    </div>
  );
}
