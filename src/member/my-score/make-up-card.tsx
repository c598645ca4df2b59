import { MakeUpChart } from "#member/my-score/make-up-chart.tsx";
import { MakeUpTable } from "#member/my-score/make-up-table.tsx";
import { makeUpOf } from "#member/my-score/make-up.ts";
import type { ScoreView } from "#member/my-score/score-view.ts";
import { Card } from "#ui/card.tsx";
import { Segmented } from "#ui/segmented.tsx";
import { useState } from "react";

const FORMS = [
  { value: "chart", label: "图" },
  { value: "table", label: "表格" },
] as const;

/** What the total is made of, drawn or as a table; beside it my own last year. */
export function MakeUpCard({ view, before }: { readonly view: ScoreView; readonly before: ScoreView | undefined }) {
  const [form, setForm] = useState<(typeof FORMS)[number]["value"]>("chart");
  const parts = makeUpOf(view, before);
  return (
    <Card title="分数构成" aside={<Segmented label="看图还是看表格" value={form} options={FORMS} onChange={setForm} />}>
      {form === "chart" ? <MakeUpChart parts={parts} /> : <MakeUpTable parts={parts} view={view} before={before} />}
    </Card>
  );
}
