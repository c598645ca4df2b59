import { useState } from "react";
import type { ProposalStatistics } from "#data/office/proposal-statistics.ts";
import { rateWords } from "#domain/proposal/proposal-kpi.ts";
import { type Column, DataTable } from "#ui/data-table.tsx";
import { Input } from "#ui/input.tsx";

type Unit = ProposalStatistics["units"][number];

const satisfactionOf = ({ satisfied, basically, dissatisfied }: Unit) =>
  rateWords({ numerator: satisfied + basically, denominator: satisfied + basically + dissatisfied });

const columns: readonly Column<Unit>[] = [
  { key: "name", title: "承办单位", cell: ({ name }) => name },
  { key: "lead", title: "主办", number: true, cell: ({ lead }) => lead },
  { key: "co", title: "会办", number: true, cell: ({ co }) => co },
  { key: "replied", title: "已答复", number: true, cell: ({ replied }) => replied },
  { key: "met", title: "面复（经确认）", number: true, cell: ({ met }) => met },
  { key: "overdue", title: "逾期", number: true, cell: ({ overdue }) => overdue || "—" },
  { key: "rate", title: "满意率", number: true, cell: satisfactionOf },
  { key: "silent", title: "未评价（人次）", number: true, cell: ({ silent }) => silent },
];

/** How every unit does; ratings as sums alone, and none of it is shown to a unit. */
export function UnitTable({ units }: { readonly units: readonly Unit[] }) {
  const [q, setQ] = useState("");
  const found = units.filter(({ name }) => name.includes(q.trim()));
  return (
    <section className="statistics__units">
      <header className="statistics__head">
        <h2>
          承办单位<span className="ui-meta"> {units.length} 个</span>
        </h2>
        <Input label="查找单位" labelHidden type="search" placeholder="单位名称" value={q} onChange={setQ} />
      </header>
      <DataTable caption="承办单位办理情况" columns={columns} items={found} keyOf={({ unitId }) => unitId} />
      <p className="ui-meta">满意率只供提案委掌握，承办单位看不到评价，也看不到评价人。</p>
    </section>
  );
}
