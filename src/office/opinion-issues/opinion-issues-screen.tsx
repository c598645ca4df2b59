import "#office/opinion-issues/opinion-issues.css";
import { useCallback } from "react";
import { useSearchParams } from "react-router";
import { type IssueFilter, readIssues } from "#data/office/opinion-issues.ts";
import { useAnswer } from "#data/office/use-answer.ts";
import { useMay } from "#data/office/use-may.ts";
import { shanghaiDay } from "#domain/time/shanghai.ts";
import { IssueRecord } from "#office/opinion-issues/issue-record.tsx";
import { SpecialForm } from "#office/opinion-issues/special-form.tsx";
import { DeskPage } from "#ui/desk-page.tsx";
import { EmptyState } from "#ui/empty-state.tsx";
import { LinkButton } from "#ui/link-button.tsx";
import { NativeSelect } from "#ui/native-select.tsx";
import { useNow } from "#ui/use-now.ts";

const FIRST_YEAR = 2024;
const kindOf = (value: string | null): IssueFilter["kind"] =>
  value === "ISSUE" || value === "SPECIAL" ? value : undefined;

/** 期刊与专报: what was printed in a year and what is prepared; a 专报 is put together here. */
export function OpinionIssuesScreen() {
  const [search, setSearch] = useSearchParams();
  const mayEdit = useMay("opinion.edit");
  const thisYear = shanghaiDay(useNow()).slice(0, 4);
  const asked = search.get("year") ?? "";
  const year = /^20\d\d$/.test(asked) ? asked : thisYear;
  const kind = kindOf(search.get("kind"));
  const ask = useCallback((signal?: AbortSignal) => readIssues({ year, kind }, signal), [year, kind]);
  const { value, refusal, askAgain } = useAnswer(ask);
  const editId = search.get("edit");
  const go = (part: Record<string, string>) => {
    const next = { year, ...(kind && { kind }), ...part };
    setSearch(Object.fromEntries(Object.entries(next).filter(([, words]) => words)), { replace: true });
  };
  const years = Array.from({ length: Number(thisYear) - FIRST_YEAR + 1 }, (_, at) => String(Number(thisYear) - at));
  return (
    <DeskPage
      title="期刊与专报"
      fault={refusal?.detail}
      onRetry={() => void askAgain()}
      isLoading={!value}
      tools={
        <div className="issues__tools">
          <NativeSelect
            label="年度"
            labelHidden
            value={year}
            options={[...new Set([...years, year])].map((one) => ({ value: one, label: `${one} 年` }))}
            onChange={(chosen) => go({ year: chosen })}
          />
          <NativeSelect
            label="种类"
            labelHidden
            value={kind ?? ""}
            options={[
              { value: "", label: "信息和专报" },
              { value: "ISSUE", label: "信息" },
              { value: "SPECIAL", label: "专报" },
            ]}
            onChange={(chosen) => go({ kind: chosen })}
          />
          {mayEdit && !editId && (
            <LinkButton compact icon="plus" to={`?year=${year}&edit=new`}>
              准备专报
            </LinkButton>
          )}
        </div>
      }
    >
      {mayEdit && editId && value && (
        <SpecialForm
          key={editId}
          issue={value.items.find(({ id }) => id === editId)}
          onDone={async () => {
            go({});
            await askAgain();
          }}
          onCancel={() => go({})}
        />
      )}
      {value?.items.length === 0 && !editId && <EmptyState icon="stamp" text={`${year} 年还没有印发。`} />}
      <ul className="ui-records">
        {value?.items.map((issue) => (
          <IssueRecord key={issue.id} issue={issue} year={year} onChanged={askAgain} />
        ))}
      </ul>
    </DeskPage>
  );
}
