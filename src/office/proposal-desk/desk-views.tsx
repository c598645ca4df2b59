import type { DeskFilter } from "#data/office/proposal-desk.ts";
import { labelByProposalState, type ProposalState } from "#domain/proposal/proposal-state.ts";
import { isNarrowed, searchOf } from "#office/proposal-desk/desk-filter.ts";
import { DeskNarrowing } from "#office/proposal-desk/desk-narrowing.tsx";
import type { ReviewDesk } from "#office/proposal-desk/use-desk.ts";
import { Disclosure } from "#ui/disclosure.tsx";
import { ListView } from "#ui/list-desk/list-view.tsx";
import { NativeSelect } from "#ui/native-select.tsx";

const REVIEW: readonly ProposalState[] = ["SUBMITTED", "PRE_REVIEW", "RE_REVIEW", "RETURNED"];
const DECIDED: readonly ProposalState[] = ["FILED", "MERGED", "NOT_FILED", "CONVERTED", "WITHDRAWN"];
const LATER: readonly ProposalState[] = [
  "ASSIGNING",
  "IN_HANDLING",
  "REPLIED",
  "EVALUATED",
  "REHANDLING",
  "TRACKING",
  "CLOSED",
  "ARCHIVED",
];

/** The meeting, the views with their counts, and what narrows them. */
export function DeskViews({ desk }: { readonly desk: ReviewDesk }) {
  const { filter, counts } = desk;
  const rest: DeskFilter = { ...filter, state: undefined, withdrawalAsked: undefined, entry: undefined };
  const isPlain = !filter.state && !filter.withdrawalAsked && !filter.entry;
  const ofStates = (states: readonly ProposalState[]) =>
    states.map((state) => (
      <ListView
        key={state}
        name={labelByProposalState[state]}
        count={counts?.byState?.[state]}
        to={searchOf({ ...rest, state })}
        isCurrent={filter.state === state}
      />
    ));
  return (
    <>
      <MeetingChoice desk={desk} />
      <ul className="ui-views ui-views--dense">
        <ListView name="全部提案" to={searchOf(rest)} count={totalOf(desk)} isCurrent={isPlain} />
        <li className="ui-views__head">审查</li>
        {ofStates(REVIEW)}
        <ListView
          name="代录待确认"
          count={counts?.openEntries}
          to={searchOf({ ...rest, entry: "open" })}
          isCurrent={filter.entry === "open"}
        />
        {(counts?.disputedEntries ?? 0) > 0 && (
          <ListView
            name="代录有异议"
            count={counts?.disputedEntries}
            to={searchOf({ ...rest, entry: "disputed" })}
            isCurrent={filter.entry === "disputed"}
          />
        )}
        <ListView
          name="申请撤案"
          count={counts?.withdrawals}
          to={searchOf({ ...rest, withdrawalAsked: "true" })}
          isCurrent={filter.withdrawalAsked === "true"}
        />
        <li className="ui-views__head">审查结果</li>
        {ofStates(DECIDED)}
        <li className="ui-views__head">交办以后</li>
        {ofStates(LATER)}
      </ul>
      <Disclosure summary={isNarrowed(filter) ? "筛选（已启用）" : "筛选"} open={isNarrowed(filter)}>
        <DeskNarrowing desk={desk} />
      </Disclosure>
    </>
  );
}

const totalOf = ({ counts }: ReviewDesk): number | undefined =>
  counts?.byState ? Object.values(counts.byState).reduce((sum, count) => sum + count, 0) : undefined;

function MeetingChoice({ desk }: { readonly desk: ReviewDesk }) {
  const { filter, counts } = desk;
  if (!counts) return null;
  const chosen = `${filter.term ?? counts.meeting.term}-${filter.session ?? counts.meeting.session}`;
  const now = `${counts.meeting.term}-${counts.meeting.session}`;
  const meetings = counts.meetings.map(({ term, session }) => `${term}-${session}`);
  const options = [...new Set([now, chosen, ...meetings])].map((value) => {
    const [term, session] = value.split("-");
    return { value, label: `${term}届${session}次${value === now ? "（本次）" : ""}` };
  });
  return (
    <NativeSelect
      label="届次"
      labelHidden
      value={chosen}
      options={options}
      onChange={(value) => {
        const [term, session] = value.split("-");
        desk.show({ ...filter, ...(value === now ? { term: undefined, session: undefined } : { term, session }) });
      }}
    />
  );
}
