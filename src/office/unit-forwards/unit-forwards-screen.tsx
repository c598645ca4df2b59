import "#office/unit-forwards/unit-forwards.css";
import { useSearchParams } from "react-router";
import { readUnitForwards, type UnitForward } from "#data/office/unit-forwards.ts";
import { useAnswer } from "#data/office/use-answer.ts";
import { shanghaiDay } from "#domain/time/shanghai.ts";
import { ForwardPane } from "#office/unit-forwards/forward-pane.tsx";
import { ForwardTag } from "#office/unit-forwards/forward-tag.tsx";
import { DeskPage } from "#ui/desk-page.tsx";
import { EmptyState } from "#ui/empty-state.tsx";
import { ListPane } from "#ui/list-pane.tsx";
import { Segmented } from "#ui/segmented.tsx";
import { useKeys } from "#ui/use-keys.ts";
import { useNow } from "#ui/use-now.ts";

/** 转来信息: reports that the office forwarded to the unit, what is due soonest first; without their authors' names. */
export function UnitForwardsScreen() {
  const [search, setSearch] = useSearchParams();
  const { value, refusal, askAgain } = useAnswer(readUnitForwards);
  const view = search.get("view") === "all" ? "all" : "open";
  const all = value?.items ?? [];
  const waiting = all.filter(({ state }) => state === "SENT");
  const asked = search.get("id");
  const items = view === "all" ? all : all.filter(({ state, id }) => state === "SENT" || id === asked);
  const open = items.find(({ id }) => id === asked) ?? items[0];
  const today = shanghaiDay(useNow());
  const step = (by: number) => {
    const next = items[items.findIndex(({ id }) => id === open?.id) + by];
    if (next) setSearch({ ...(view === "all" && { view }), id: next.id }, { replace: true });
  };
  useKeys({ j: () => step(1), k: () => step(-1) });
  return (
    <DeskPage
      title="转来信息"
      fault={refusal?.detail}
      onRetry={() => void askAgain()}
      isLoading={!value}
      tools={
        <Segmented
          label="看哪些"
          value={view}
          options={[
            { value: "open", label: `待反馈 ${waiting.length}` },
            { value: "all", label: `全部 ${all.length}` },
          ]}
          onChange={(chosen) => setSearch(chosen === "all" ? { view: chosen } : {}, { replace: true })}
        />
      }
    >
      {value && items.length === 0 && (
        <EmptyState icon="check" text={view === "open" ? "没有待反馈的信息。" : "还没有转来的社情民意信息。"} />
      )}
      {open && (
        <ListPane
          label="转来的信息"
          current={open.id}
          items={items.map((item) => ({
            key: item.id,
            to: `?${view === "all" ? "view=all&" : ""}id=${item.id}`,
            title: item.title,
            state: <ForwardTag item={item} today={today} />,
            meta: metaOf(item),
          }))}
        >
          <ForwardPane key={`${open.id} ${open.state}`} item={open} today={today} onDone={askAgain} />
        </ListPane>
      )}
    </DeskPage>
  );
}

const metaOf = ({ issueLabel, sentAt, dueOn, state }: UnitForward): string =>
  [issueLabel, `${sentAt.slice(0, 10)} 转来`, state === "SENT" && dueOn && `${dueOn} 前反馈`]
    .filter(Boolean)
    .join(" · ");
