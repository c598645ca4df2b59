import "#office/promises/promises.css";
import { useSearchParams } from "react-router";
import { readPromises } from "#data/office/proposal-ratings.ts";
import { useAnswer } from "#data/office/use-answer.ts";
import { LookBack } from "#office/promises/look-back.tsx";
import { PromiseCard } from "#office/promises/promise-card.tsx";
import { DeskPage } from "#ui/desk-page.tsx";
import { EmptyState } from "#ui/empty-state.tsx";
import { Segmented } from "#ui/segmented.tsx";

type View = "all" | "due";

/** B 类承诺: open promises of all years by their day, with both sides' words; a closed proposal is opened again to look back. */
export function PromisesScreen() {
  const [search, setSearch] = useSearchParams();
  const { value, refusal, askAgain } = useAnswer(readPromises);
  const view: View = search.get("view") === "due" ? "due" : "all";
  const items = value?.items ?? [];
  const due = items.filter(({ isDue }) => isDue);
  const shown = view === "due" ? due : items;
  return (
    <DeskPage
      title="B 类承诺"
      fault={refusal?.detail}
      onRetry={() => void askAgain()}
      isLoading={!value}
      tools={
        <Segmented
          label="看哪一类"
          value={view}
          options={[
            { value: "all", label: `全部 ${items.length}` },
            { value: "due", label: `已到期 ${due.length}` },
          ]}
          onChange={(chosen) => setSearch(chosen === "all" ? {} : { view: chosen })}
        />
      }
    >
      {value && shown.length === 0 && (
        <EmptyState icon="check" text={view === "due" ? "没有到期的承诺。" : "没有还没兑现的承诺。"} />
      )}
      <ul className="ui-records">
        {shown.map((item) => (
          <PromiseCard key={item.commitmentId} item={item} onChanged={askAgain} />
        ))}
      </ul>
      <LookBack onOpened={askAgain} />
    </DeskPage>
  );
}
