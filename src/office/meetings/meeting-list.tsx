import { useCallback, useMemo } from "react";
import { useSearchParams } from "react-router";
import { readMeetings } from "#data/office/meetings.ts";
import { useAnswer } from "#data/office/use-answer.ts";
import { byMonth, filterOf, thisYear } from "#office/meetings/list-filter.ts";
import { ListNarrowing } from "#office/meetings/list-narrowing.tsx";
import { MeetingRowLink } from "#office/meetings/meeting-row-link.tsx";
import { DeskPage } from "#ui/desk-page.tsx";
import { EmptyState } from "#ui/empty-state.tsx";
import { LinkButton } from "#ui/link-button.tsx";

/** A year's meetings and activities by month, the latest first. */
export function MeetingList() {
  const [search, setSearch] = useSearchParams();
  const key = search.toString();
  const filter = useMemo(() => filterOf(new URLSearchParams(key)), [key]);
  const askFor = useCallback((signal?: AbortSignal) => readMeetings(filter, signal), [filter]);
  const { value, refusal, askAgain } = useAnswer(askFor);
  const items = value?.items;
  const isNarrowed = Boolean(filter.kind ?? filter.state ?? filter.q);
  const show = (change: Readonly<Record<string, string>>) => {
    const after = new URLSearchParams(search);
    for (const [name, chosen] of Object.entries(change)) {
      if (chosen === "") after.delete(name);
      else after.set(name, chosen);
    }
    setSearch(after, { replace: true });
  };
  return (
    <DeskPage
      title="会议活动"
      fault={refusal?.detail}
      onRetry={() => void askAgain()}
      isLoading={!value}
      tools={
        <div className="ui-cluster meetings__new">
          <LinkButton kind="primary" icon="plus" to="/office/meetings/new">
            新建会议
          </LinkButton>
          <LinkButton icon="plus" to="/office/meetings/new?kind=ACTIVITY">
            登记活动
          </LinkButton>
        </div>
      }
    >
      <ListNarrowing filter={filter} onShow={show} count={items?.length} />
      {items?.length === 0 && <NothingHere isNarrowed={isNarrowed} year={filter.year ?? thisYear()} />}
      {items && items.length > 0 && (
        <div className="meetings__months">
          {byMonth(items).map((month) => (
            <section key={month.name} aria-label={month.name}>
              <h2>
                {month.name}
                <span className="ui-meta"> {month.items.length} 场</span>
              </h2>
              <ul>
                {month.items.map((row) => (
                  <MeetingRowLink key={row.id} row={row} />
                ))}
              </ul>
            </section>
          ))}
        </div>
      )}
    </DeskPage>
  );
}

function NothingHere({ isNarrowed, year }: { readonly isNarrowed: boolean; readonly year: string }) {
  return isNarrowed ? (
    <EmptyState icon="search" text="没有符合条件的会议或活动。">
      <LinkButton to={`?year=${year}`} replace>
        清除筛选
      </LinkButton>
    </EmptyState>
  ) : (
    <EmptyState icon="inbox" text={`${year}年还没有会议和活动。建好会议、选好人员、发布通知，委员的手机上就能看到。`} />
  );
}
