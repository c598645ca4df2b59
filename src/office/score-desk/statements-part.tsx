import { useCallback, useMemo } from "react";
import { readStatements, type StatementRow } from "#data/office/score-desk.ts";
import { useAnswer } from "#data/office/use-answer.ts";
import { MemberPane } from "#office/score-desk/member-pane.tsx";
import { statementColumns } from "#office/score-desk/statement-columns.tsx";
import type { YearChoice } from "#office/score-desk/use-year.ts";
import { Button } from "#ui/button.tsx";
import { DataTable } from "#ui/data-table.tsx";
import { EmptyState } from "#ui/empty-state.tsx";
import { Input } from "#ui/input.tsx";
import { NativeSelect } from "#ui/native-select.tsx";
import { Notice } from "#ui/notice.tsx";
import { Skeleton } from "#ui/skeleton.tsx";
import { useKeys } from "#ui/use-keys.ts";

interface StatementsPartProps {
  readonly choice: YearChoice;
  readonly year: string;
}

const SEARCH = "statement-search";

/** Everybody by member number; the open one whole beside the table. */
export function StatementsPart({ choice: { search, go, current }, year }: StatementsPartProps) {
  const askFor = useCallback((signal?: AbortSignal) => readStatements(year, signal), [year]);
  const { value, refusal, askAgain } = useAnswer(askFor);
  const all = useMemo(() => value?.items ?? [], [value]);
  const filter = { q: search.get("q") ?? "", sector: search.get("sector") ?? "", grade: search.get("grade") ?? "" };
  const items = all.filter((row) => isFound(row, filter));
  const openId = search.get("member") ?? "";
  const isOpen = openId !== "";
  const isOver = current !== undefined && current.state !== "OPEN";
  const step = (by: number) => {
    const next = items[items.findIndex(({ memberId }) => memberId === openId) + by];
    if (next) go({ member: next.memberId });
  };
  useKeys({
    j: () => step(1),
    k: () => step(-1),
    "/": () => document.getElementById(SEARCH)?.querySelector("input")?.focus(),
    escape: isOpen ? () => go({ member: "" }) : undefined,
  });
  const valuesOf = (of: (row: StatementRow) => string) => [...new Set(all.map(of))].filter(Boolean);
  return (
    <>
      <div className="score__filters">
        <div id={SEARCH}>
          <Input
            label="查找委员"
            labelHidden
            type="search"
            placeholder="姓名或证号"
            value={filter.q}
            onChange={(q) => go({ q })}
          />
        </div>
        <Choice
          label="界别"
          value={filter.sector}
          values={valuesOf(({ sector }) => sector)}
          onChange={(sector) => go({ sector })}
        />
        <Choice
          label="等次"
          value={filter.grade}
          values={[...valuesOf(({ grade, isScored }) => (isScored ? grade : "")), "不记分"]}
          onChange={(grade) => go({ grade })}
        />
        <span className="ui-meta" role="status">
          {value && (items.length === all.length ? `${all.length} 位委员` : `${items.length} / ${all.length} 位委员`)}
        </span>
      </div>
      {refusal && (
        <Notice tone="red" alert>
          {refusal.detail}
          <Button compact onPress={() => void askAgain()}>
            重新读取
          </Button>
        </Notice>
      )}
      {!value && !refusal && <Skeleton lines={8} />}
      {value && items.length === 0 && (
        <EmptyState icon="search" text={all.length === 0 ? "名册里还没有委员。" : "没有符合条件的委员。"} />
      )}
      {(items.length > 0 || isOpen) && (
        <div className={isOpen ? "score__panes score__panes--open" : "score__panes"}>
          <div className="score__table">
            <DataTable
              caption={`${year} 年度委员履职总表`}
              columns={statementColumns(all, { isNarrow: isOpen, isOver })}
              items={items}
              keyOf={({ memberId }) => memberId}
              current={openId}
              onOpen={({ memberId }) => go({ member: memberId === openId ? "" : memberId })}
            />
          </div>
          {isOpen && (
            <MemberPane
              key={openId}
              memberId={openId}
              year={year}
              isScored={all.find(({ memberId }) => memberId === openId)?.isScored ?? true}
              onClose={() => go({ member: "" })}
              onChanged={askAgain}
            />
          )}
        </div>
      )}
    </>
  );
}

const isFound = (
  row: StatementRow,
  { q, sector, grade }: { readonly q: string; readonly sector: string; readonly grade: string },
): boolean =>
  `${row.name} ${row.memberNo}`.includes(q.trim()) &&
  (sector === "" || row.sector === sector) &&
  (grade === "" || (row.isScored ? row.grade === grade : grade === "不记分"));

function Choice(props: {
  readonly label: string;
  readonly value: string;
  readonly values: readonly string[];
  readonly onChange: (value: string) => void;
}) {
  const options = [
    { value: "", label: `全部${props.label}` },
    ...props.values.map((value) => ({ value, label: value })),
  ];
  return (
    <NativeSelect label={props.label} labelHidden value={props.value} options={options} onChange={props.onChange} />
  );
}
