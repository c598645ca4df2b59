import "#office/proposal-statistics/statistics.css";
import { useEffect } from "react";
import { statisticsFileAddress } from "#data/office/proposal-papers.ts";
import { KpiCard } from "#office/proposal-statistics/kpi-card.tsx";
import { ShareTables } from "#office/proposal-statistics/share-tables.tsx";
import { UnitTable } from "#office/proposal-statistics/unit-table.tsx";
import { useStatistics } from "#office/proposal-statistics/use-statistics.ts";
import { LinkButton } from "#ui/link-button.tsx";
import { Button } from "#ui/button.tsx";
import { EmptyState } from "#ui/empty-state.tsx";
import { NativeSelect } from "#ui/native-select.tsx";
import { Notice } from "#ui/notice.tsx";
import { Skeleton } from "#ui/skeleton.tsx";

/** 提案统计: every rate with what it was made of; sums that agree; units for the 提案委's eyes. */
export function StatisticsScreen() {
  const { value, refusal, askAgain, meeting, chooseMeeting } = useStatistics();
  useEffect(() => {
    document.title = "提案统计 · 掌上履职";
  }, []);
  return (
    <main className="statistics ui-page__main">
      <header className="statistics__head">
        <h1>提案统计</h1>
        {value && value.meetings.length > 0 && (
          <NativeSelect
            label="届次"
            labelHidden
            value={meeting ?? `${value.term}-${value.session}`}
            options={value.meetings.map(({ term, session }) => ({
              value: `${term}-${session}`,
              label: `${term} 届 ${session} 次会议以来`,
            }))}
            onChange={chooseMeeting}
          />
        )}
        {value && value.submitted > 0 && (
          <LinkButton outside compact icon="download" to={statisticsFileAddress(value)}>
            导出 xlsx
          </LinkButton>
        )}
        <Button icon="print" kind="quiet" compact onPress={() => window.print()}>
          打印
        </Button>
      </header>
      {refusal && (
        <Notice tone="red" alert>
          {refusal.detail}
          <Button compact onPress={() => void askAgain()}>
            重新读取
          </Button>
        </Notice>
      )}
      {!value && !refusal && <Skeleton lines={8} />}
      {value && value.submitted === 0 && <EmptyState icon="file" text="这次会议还没有提交的提案。" />}
      {value && value.submitted > 0 && (
        <>
          <p className="ui-meta">
            截至 {value.countedAt.slice(0, 16).replace("T", " ")}，共提交 {value.submitted} 件，立案 {value.filed} 件。
          </p>
          <ul className="statistics__kpis">
            {value.kpis.map((one) => (
              <KpiCard key={one.kpi} fraction={one} />
            ))}
          </ul>
          <ShareTables value={value} />
          <UnitTable units={value.units} />
        </>
      )}
    </main>
  );
}
