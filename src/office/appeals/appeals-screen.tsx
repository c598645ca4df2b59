import "#office/appeals/appeals.css";
import { useSearchParams } from "react-router";
import { readAppeals, type OfficeAppeal } from "#data/office/appeals.ts";
import { useAnswer } from "#data/office/use-answer.ts";
import { labelByAppealState } from "#domain/score/appeal-flow.ts";
import { AppealPane } from "#office/appeals/appeal-pane.tsx";
import { AppealTag } from "#office/appeals/appeal-tag.tsx";
import { DeskPage } from "#ui/desk-page.tsx";
import { EmptyState } from "#ui/empty-state.tsx";
import { ListPane } from "#ui/list-pane.tsx";
import { Segmented } from "#ui/segmented.tsx";
import { useKeys } from "#ui/use-keys.ts";

type View = "open" | "all";

/** 申诉: what members ask about their record, the oldest open one first, each beside the line and the rule that it is about. */
export function AppealsScreen() {
  const [search, setSearch] = useSearchParams();
  const { value, refusal, askAgain } = useAnswer(readAppeals);
  const view: View = search.get("view") === "all" ? "all" : "open";
  const all = value?.items ?? [];
  const asked = search.get("id");
  const items = view === "all" ? all : all.filter(({ state, id }) => state === "OPENED" || id === asked);
  const open = items.find(({ id }) => id === asked) ?? items[0];
  const step = (by: number) => {
    const next = items[items.findIndex(({ id }) => id === open?.id) + by];
    if (next) setSearch({ ...(view === "all" && { view }), id: next.id }, { replace: true });
  };
  useKeys({ j: () => step(1), k: () => step(-1) });
  return (
    <DeskPage
      title="申诉"
      fault={refusal?.detail}
      onRetry={() => void askAgain()}
      isLoading={!value}
      tools={
        value && (
          <Segmented
            label="看哪一类"
            value={view}
            options={[
              { value: "open", label: `${labelByAppealState.OPENED} ${value.open}` },
              { value: "all", label: `全部 ${all.length}` },
            ]}
            onChange={(chosen) => setSearch(chosen === "all" ? { view: chosen } : {})}
          />
        )
      }
    >
      {value && !open && (
        <EmptyState
          icon="check"
          text={
            view === "open" ? "没有待答复的申诉。" : "还没有申诉。委员在“我的履职”里对某一项有疑问时，会出现在这里。"
          }
        />
      )}
      {open && (
        <ListPane
          label="申诉列表"
          current={open.id}
          items={items.map((appeal) => ({
            key: appeal.id,
            to: `?${view === "all" ? "view=all&" : ""}id=${appeal.id}`,
            title: appeal.member.name,
            state: <AppealTag state={appeal.state} />,
            meta: metaOf(appeal),
          }))}
        >
          <AppealPane key={`${open.id} ${open.state}`} appeal={open} onDone={askAgain} />
        </ListPane>
      )}
    </DeskPage>
  );
}

const metaOf = ({ member, openedAt, words }: OfficeAppeal): string =>
  `${member.sector} · ${openedAt.slice(0, 10)} · ${words.length > 24 ? `${words.slice(0, 24)}…` : words}`;
