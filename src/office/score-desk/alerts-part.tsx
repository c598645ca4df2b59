import { useCallback } from "react";
import { readScoreAlerts, type ScoreAlerts } from "#data/office/score-desk.ts";
import { useAnswer } from "#data/office/use-answer.ts";
import { Asked } from "#office/score-desk/asked.tsx";
import type { YearChoice } from "#office/score-desk/use-year.ts";
import { type Column, DataTable } from "#ui/data-table.tsx";
import { EmptyState } from "#ui/empty-state.tsx";
import { Notice } from "#ui/notice.tsx";

type AlertItem = ScoreAlerts["items"][number];

/** Whom the rules ask the office to look after; for those who may, and for nobody else. */
export function AlertsPart({ choice, year }: { readonly choice: YearChoice; readonly year: string }) {
  const askFor = useCallback((signal?: AbortSignal) => readScoreAlerts(year, signal), [year]);
  const answer = useAnswer(askFor);
  const isOver = choice.current?.state !== "OPEN";
  return (
    <Asked answer={answer}>
      {({ items }) => (
        <section className="score__part">
          <p className="ui-meta">
            按办法的规定列出，只供委工委和秘书长掌握，不通知、不公布。请先了解实际情况，再决定怎样沟通。
          </p>
          {!isOver && items.length > 0 && (
            <Notice tone="navy">{year} 年度还没有结束，分数会继续变化，名单仅供提前了解。</Notice>
          )}
          {items.length === 0 ? (
            <EmptyState icon="check" text="没有达到提醒条件的委员。" />
          ) : (
            <div className="score__table">
              <DataTable
                caption="需要关注的委员"
                columns={columns}
                items={items}
                keyOf={({ memberId, alert }) => `${memberId} ${alert}`}
                onOpen={({ memberId }) => choice.go({ view: "", member: memberId })}
              />
            </div>
          )}
        </section>
      )}
    </Asked>
  );
}

const columns: readonly Column<AlertItem>[] = [
  { key: "number", title: "证号", cell: ({ memberNo }) => memberNo },
  { key: "name", title: "姓名", cell: ({ name }) => name },
  { key: "sector", title: "界别", cell: ({ sector }) => sector },
  {
    key: "totals",
    title: "合计",
    cell: ({ totals }) => totals.map(({ year, total }) => `${year} 年 ${total.replace("-", "−")} 分`).join("，"),
  },
  { key: "alert", title: "提醒条件", cell: ({ alert }) => alert },
  {
    key: "consequence",
    title: "办法规定",
    cell: ({ consequence, clause }) => (
      <>
        {consequence}
        <span className="ui-meta"> {clause}</span>
      </>
    ),
  },
];
