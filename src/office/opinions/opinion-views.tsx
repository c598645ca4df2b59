import type { OpinionFilter } from "#data/office/opinions.ts";
import { useMay } from "#data/office/use-may.ts";
import { labelByOpinionState, type OpinionState } from "#domain/opinion/opinion-flow.ts";
import { searchOf } from "#office/opinions/opinion-filter.ts";
import type { OpinionList } from "#office/opinions/use-opinion-list.ts";
import { ListView } from "#ui/list-desk/list-view.tsx";

const WORK: readonly OpinionState[] = ["SUBMITTED", "EDITING", "PENDING_SIGN", "RETURNED"];
const DONE: readonly OpinionState[] = ["ISSUED", "MERGED", "RETAINED", "WITHDRAWN", "ARCHIVED"];

const OUTCOMES: readonly (readonly [name: string, filter: OpinionFilter])[] = [
  ["上报市政协", { level: "CITY" }],
  ["市级采用", { level: "CITY", adopted: "true" }],
  ["省级采用", { level: "PROVINCE", adopted: "true" }],
  ["全国采用", { level: "NATIONAL", adopted: "true" }],
  ["领导批示", { instructed: "any" }],
];

/** The views with their counts, and what narrows them. */
export function OpinionViews({ list }: { readonly list: OpinionList }) {
  const { filter, counts } = list;
  const mayEdit = useMay("opinion.edit");
  const rest: OpinionFilter = { ...filter, state: undefined };
  const total = counts && Object.values(counts).reduce((sum, count) => sum + count, 0);
  const ofStates = (states: readonly OpinionState[]) =>
    states.map((state) => (
      <ListView
        key={state}
        name={labelByOpinionState[state]}
        count={counts?.[state] ?? (counts ? 0 : undefined)}
        to={searchOf({ ...rest, state })}
        isCurrent={filter.state === state}
      />
    ));
  return (
    <ul className="ui-views ui-views--dense">
      <ListView name="全部" count={total} to={searchOf(rest)} isCurrent={!filter.state && !isOutcome(filter)} />
      <li className="ui-views__head">办理</li>
      {ofStates(WORK)}
      {mayEdit && (
        <ListView
          name="我编辑的"
          to={searchOf(filter.mine ? { ...filter, mine: undefined } : { ...filter, mine: "true" })}
          isCurrent={filter.mine === "true"}
        />
      )}
      <li className="ui-views__head">结果</li>
      {ofStates(DONE)}
      <li className="ui-views__head">成效</li>
      {OUTCOMES.map(([name, outcome]) => (
        <ListView key={name} name={name} to={searchOf(outcome)} isCurrent={isSame(filter, outcome)} />
      ))}
      <ListView name="采用率" to="/office/opinions/funnel" isCurrent={false} />
    </ul>
  );
}

const isSame = (filter: OpinionFilter, outcome: OpinionFilter): boolean => searchOf(filter) === searchOf(outcome);

const isOutcome = (filter: OpinionFilter): boolean => OUTCOMES.some(([, outcome]) => isSame(filter, outcome));
