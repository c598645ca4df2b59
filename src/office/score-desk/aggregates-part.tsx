import { useCallback } from "react";
import { type Aggregates, readAggregates } from "#data/office/score-desk.ts";
import { useAnswer } from "#data/office/use-answer.ts";
import { labelByDutyKind } from "#domain/duty/duty-kinds.ts";
import { Asked } from "#office/score-desk/asked.tsx";
import { Bar } from "#office/score-desk/bar.tsx";
import { type Column, DataTable } from "#ui/data-table.tsx";
import { EmptyState } from "#ui/empty-state.tsx";

type Sector = Aggregates["bySector"][number];
type Kind = Aggregates["byKind"][number];

/** Per sector and per kind: averages with what they are divided by, no person named. */
export function AggregatesPart({ year }: { readonly year: string }) {
  const askFor = useCallback((signal?: AbortSignal) => readAggregates(year, signal), [year]);
  const answer = useAnswer(askFor);
  return (
    <Asked answer={answer}>
      {({ bySector, byKind }) =>
        bySector.length === 0 ? (
          <EmptyState icon="file" text="还没有记分的委员。" />
        ) : (
          <>
            <section className="score__part">
              <h2>按界别</h2>
              <p className="ui-meta">平均分 = 本界别记分委员合计之和 ÷ 记分委员人数；不记分人员不计入。</p>
              <div className="score__table">
                <DataTable
                  caption="按界别"
                  columns={sectorColumns(bySector)}
                  items={bySector}
                  keyOf={({ sector }) => sector}
                />
              </div>
            </section>
            <section className="score__part">
              <h2>按履职事项</h2>
              <p className="ui-meta">得分是各条记录计得的分数之和，未扣除各项合计的上限；已冲销的不计。</p>
              {byKind.length === 0 ? (
                <p>这一年还没有履职记录。</p>
              ) : (
                <div className="score__table">
                  <DataTable
                    caption="按履职事项"
                    columns={kindColumns(byKind)}
                    items={byKind}
                    keyOf={({ kind }) => kind}
                  />
                </div>
              )}
            </section>
          </>
        )
      }
    </Asked>
  );
}

const minus = (points: string): string => points.replace("-", "−");

const sectorColumns = (all: readonly Sector[]): readonly Column<Sector>[] => {
  const most = Math.max(1, ...all.map(({ average }) => Number(average)));
  return [
    { key: "sector", title: "界别", cell: ({ sector }) => sector },
    { key: "members", title: "记分委员", number: true, cell: ({ members }) => members },
    {
      key: "average",
      title: "平均分",
      cell: ({ average }) => <Bar part={Number(average)} whole={most} words={minus(average)} />,
    },
    ...(all[0]?.grades ?? []).map((grade, at): Column<Sector> => ({
      key: `grade-${grade.name}`,
      title: grade.name,
      number: true,
      cell: ({ grades }) => grades[at]?.members || "—",
    })),
  ];
};

const kindColumns = (all: readonly Kind[]): readonly Column<Kind>[] => {
  const most = Math.max(1, ...all.map(({ entries }) => entries));
  return [
    { key: "kind", title: "履职事项", cell: ({ kind }) => labelByDutyKind[kind] },
    {
      key: "entries",
      title: "记录",
      cell: ({ entries }) => <Bar part={entries} whole={most} words={`${entries} 条`} />,
    },
    { key: "members", title: "涉及委员", number: true, cell: ({ members }) => members },
    { key: "points", title: "得分", number: true, cell: ({ points }) => minus(points) },
  ];
};
