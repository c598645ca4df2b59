import { useState } from "react";
import type { DryRun } from "#data/office/score-rules.ts";
import { amountOf, pointsOf } from "#domain/score/points.ts";
import { signedPoints } from "#domain/score/points-words.ts";
import { GradeCounts } from "#office/score-rules/grade-counts.tsx";
import { Button } from "#ui/button.tsx";
import { type Column, DataTable } from "#ui/data-table.tsx";
import { EmptyState } from "#ui/empty-state.tsx";
import { Segmented } from "#ui/segmented.tsx";

type Changed = DryRun["changed"][number];

const FIRST_ROWS = 40;

/** Who changes by how much and why, and how many have each grade before and after. */
export function DryRunResult({ result }: { readonly result: DryRun }) {
  const [order, setOrder] = useState<"change" | "number">("change");
  const [hasAll, setAll] = useState(false);
  if (result.changed.length === 0) {
    return <EmptyState icon="check" text={`没有人变化：${result.members} 名委员的分数和等次都与现在相同。`} />;
  }
  const rows = order === "number" ? result.changed : result.changed.toSorted((a, b) => sizeOf(b) - sizeOf(a));
  return (
    <>
      <GradeCounts result={result} />
      <section className="ui-card ui-card--flush rules-changed">
        <div className="rules-changed__head">
          <h2>{summaryOf(result)}</h2>
          <Segmented
            label="排列"
            value={order}
            onChange={setOrder}
            options={[
              { value: "change", label: "按变化大小" },
              { value: "number", label: "按委员证号" },
            ]}
          />
        </div>
        <DataTable
          caption="分数或等次变化的委员"
          keyOf={({ memberId }) => memberId}
          items={hasAll ? rows : rows.slice(0, FIRST_ROWS)}
          columns={COLUMNS}
        />
        {!hasAll && rows.length > FIRST_ROWS && (
          <Button kind="quiet" compact onPress={() => setAll(true)}>
            显示其余 {rows.length - FIRST_ROWS} 人
          </Button>
        )}
      </section>
    </>
  );
}

const changeOf = ({ before, after }: Changed) => pointsOf(amountOf(after) - amountOf(before));
const sizeOf = (row: Changed) => Math.abs(Number(amountOf(changeOf(row))));
const signless = (points: string) => points.replace("-", "−");

const summaryOf = ({ members, changed }: DryRun) => {
  const up = changed.filter((row) => amountOf(changeOf(row)) > 0n).length;
  const down = changed.filter((row) => amountOf(changeOf(row)) < 0n).length;
  const parts = [up > 0 && `${up} 人增加`, down > 0 && `${down} 人减少`].filter(Boolean).join("，");
  return `${members} 人中 ${changed.length} 人变化${parts && `：${parts}`}`;
};

function Who({ name, memberNo, sector }: Changed) {
  return (
    <span className="rules-who">
      {name}
      <span className="ui-meta">
        {sector} {memberNo}
      </span>
    </span>
  );
}

function GradeCell({ gradeBefore, gradeAfter }: Changed) {
  if (gradeBefore === gradeAfter) return <span className="ui-meta">{gradeAfter}</span>;
  return (
    <strong>
      {gradeBefore} → {gradeAfter}
    </strong>
  );
}

function Why({ why }: Changed) {
  return (
    <ul className="rules-why">
      {why.map((words) => (
        <li key={words}>{words}</li>
      ))}
    </ul>
  );
}

const COLUMNS: readonly Column<Changed>[] = [
  { key: "who", title: "委员", cell: Who },
  { key: "before", title: "现在", number: true, cell: ({ before }) => signless(before) },
  { key: "after", title: "改后", number: true, cell: ({ after }) => <strong>{signless(after)}</strong> },
  { key: "change", title: "变化", number: true, cell: (row) => signedPoints(changeOf(row)) },
  { key: "grade", title: "等次", cell: GradeCell },
  { key: "why", title: "为什么", cell: Why },
];
