import "#office/unit-submissions/unit-submissions.css";
import { useCallback } from "react";
import { useSearchParams } from "react-router";
import { readUnitSubmissions, type UnitSubmission } from "#data/office/unit-submissions.ts";
import { useAnswer } from "#data/office/use-answer.ts";
import { UnitSubmissionPane } from "#office/unit-submissions/unit-submission-pane.tsx";
import { UnitSubmissionTag } from "#office/unit-submissions/unit-submission-tag.tsx";
import { DeskPage } from "#ui/desk-page.tsx";
import { EmptyState } from "#ui/empty-state.tsx";
import { ListPane } from "#ui/list-pane.tsx";
import { Segmented } from "#ui/segmented.tsx";
import { useKeys } from "#ui/use-keys.ts";

/** 转办反映: what residents and members said and the office transferred to this unit, what is due soonest first. */
export function UnitSubmissionsScreen() {
  const [search, setSearch] = useSearchParams();
  const view = search.get("view") === "done" ? "done" : "open";
  const ask = useCallback((signal?: AbortSignal) => readUnitSubmissions(view === "done", signal), [view]);
  const { value, refusal, askAgain } = useAnswer(ask);
  const items = value?.items ?? [];
  const open = items.find(({ id }) => id === search.get("id")) ?? items[0];
  const searchOf = (id: string) => ({ ...(view === "done" && { view }), id });
  const step = (by: number) => {
    const next = items[items.findIndex(({ id }) => id === open?.id) + by];
    if (next) setSearch(searchOf(next.id), { replace: true });
  };
  useKeys({ j: () => step(1), k: () => step(-1) });
  return (
    <DeskPage
      title="转办反映"
      fault={refusal?.detail}
      onRetry={() => void askAgain()}
      isLoading={!value}
      tools={
        <Segmented
          label="看哪些"
          value={view}
          options={[
            { value: "open", label: `待答复 ${value?.open ?? ""}` },
            { value: "done", label: "已答复" },
          ]}
          onChange={(chosen) => setSearch(chosen === "done" ? { view: chosen } : {}, { replace: true })}
        />
      }
    >
      {value && value.late > 0 && <p className="unit-late">有 {value.late} 件已超过答复期限，请先办理。</p>}
      {value && items.length === 0 && (
        <EmptyState icon="check" text={view === "open" ? "没有待答复的反映。" : "还没有答复过的反映。"} />
      )}
      {value && open && (
        <ListPane
          label="转办反映"
          current={open.id}
          items={items.map((item) => ({
            key: item.id,
            to: `?${new URLSearchParams(searchOf(item.id))}`,
            title: <span className="unit-words">{item.text}</span>,
            state: <UnitSubmissionTag item={item} />,
            meta: metaOf(item),
          }))}
        >
          <UnitSubmissionPane
            key={`${open.id} ${open.state}`}
            item={open}
            isReviewed={value.isAnswerReviewed}
            onDone={askAgain}
          />
        </ListPane>
      )}
    </DeskPage>
  );
}

const metaOf = ({ pointName, town, dueOn, state, likeCount }: UnitSubmission): string =>
  [
    town ?? pointName,
    state === "TRANSFERRED" && dueOn && `${dueOn} 前答复`,
    likeCount > 0 && `另有 ${likeCount} 件相同`,
  ]
    .filter(Boolean)
    .join(" · ");
