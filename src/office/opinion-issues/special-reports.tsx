import { useCallback } from "react";
import type { OpinionIssue } from "#data/office/opinion-issues.ts";
import { readOpinions } from "#data/office/opinions.ts";
import { useAnswer } from "#data/office/use-answer.ts";
import { done } from "#domain/result.ts";
import { labelByOpinionState } from "#domain/opinion/opinion-flow.ts";
import { Button } from "#ui/button.tsx";
import { SearchPicker } from "#ui/search-picker.tsx";

interface SpecialReportsProps {
  readonly ids: readonly string[];
  readonly known: OpinionIssue["reports"];
  readonly onChange: (ids: string[]) => void;
}

/** Which reports it bundles, in the order of print: those waiting for signing or printed already. */
export function SpecialReports({ ids, known, onChange }: SpecialReportsProps) {
  const ask = useCallback((signal?: AbortSignal) => readChoices(signal), []);
  const { value, refusal } = useAnswer(ask);
  const byId = new Map([...known, ...(value ?? [])].map((report) => [report.id, report]));
  const up = (at: number) => {
    const next = [...ids];
    const [moved] = next.splice(at, 1);
    if (moved) next.splice(at - 1, 0, moved);
    onChange(next);
  };
  return (
    <div className="issues__choice">
      <SearchPicker
        label="收录的信息"
        placeholder="输入标题或编号，逐件添加"
        hint="待签发的和已印发的都可以收录。"
        options={(value ?? [])
          .filter(({ id }) => !ids.includes(id))
          .map(({ id, title, number, state }) => ({
            value: id,
            label: title,
            meta: `${number} ${labelByOpinionState[state]}`,
          }))}
        value=""
        onChange={(id) => id && onChange([...ids, id])}
        error={refusal?.detail}
      />
      <ol className="issues__reports">
        {ids.map((id, at) => {
          const title = byId.get(id)?.title ?? "信息";
          return (
            <li key={id}>
              <span>{title}</span>
              <span className="ui-cluster">
                <Button compact kind="quiet" disabled={at === 0} label={`上移：${title}`} onPress={() => up(at)}>
                  上移
                </Button>
                <Button
                  compact
                  kind="quiet"
                  label={`移出：${title}`}
                  onPress={() => onChange(ids.filter((one) => one !== id))}
                >
                  移出
                </Button>
              </span>
            </li>
          );
        })}
      </ol>
    </div>
  );
}

const readChoices = async (signal?: AbortSignal) => {
  const [waiting, printed] = await Promise.all([
    readOpinions({ state: "PENDING_SIGN" }, undefined, signal),
    readOpinions({ state: "ISSUED" }, undefined, signal),
  ]);
  if (!waiting.ok) return waiting;
  return printed.ok ? done([...waiting.value.items, ...printed.value.items]) : printed;
};
