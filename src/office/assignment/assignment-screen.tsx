import "#office/assignment/assignment.css";
import { useSearchParams } from "react-router";
import { readAssignments, readUnitWishes } from "#data/office/proposal-rounds.ts";
import { useAnswer } from "#data/office/use-answer.ts";
import { AssignBar } from "#office/assignment/assign-bar.tsx";
import { AssignmentCard } from "#office/assignment/assignment-card.tsx";
import { WishCard } from "#office/assignment/wish-card.tsx";
import { DeskPage } from "#ui/desk-page.tsx";
import { EmptyState } from "#ui/empty-state.tsx";
import { Input } from "#ui/input.tsx";
import { Segmented } from "#ui/segmented.tsx";

type View = "open" | "ready" | "wishes";

/** 交办: filed proposals get their units; what units ask for is decided. View and search stand in the URL. */
export function AssignmentScreen() {
  const [search, setSearch] = useSearchParams();
  const list = useAnswer(readAssignments);
  const wishes = useAnswer(readUnitWishes);
  const askAgain = async () => void (await Promise.all([list.askAgain(), wishes.askAgain()]));
  const view: View = (["ready", "wishes"] as const).find((one) => one === search.get("view")) ?? "open";
  const q = search.get("q") ?? "";
  const go = (next: { view?: View; q?: string }) => {
    const all = Object.entries({ view, q, ...next }).filter(([, value]) => value !== "" && value !== "open");
    setSearch(Object.fromEntries(all), { replace: next.q !== undefined });
  };
  const fits = (one: { title: string; caseNo: number | null; firstProposer: string }) =>
    `${one.caseNo} ${one.title} ${one.firstProposer}`.includes(q.trim());
  const items = list.value?.items ?? [];
  const [open, ready] = [
    items.filter(({ parts }) => parts.length === 0),
    items.filter(({ parts }) => parts.length > 0),
  ];
  const asked = (wishes.value?.items ?? []).filter(({ proposal }) => fits(proposal));
  const shown = (view === "ready" ? ready : open).filter(fits);
  const isRead = list.value !== undefined && wishes.value !== undefined;
  return (
    <DeskPage
      title="交办"
      fault={(list.refusal ?? wishes.refusal)?.detail}
      onRetry={() => void askAgain()}
      isLoading={!isRead}
      tools={
        <>
          <Segmented
            label="看哪一类"
            value={view}
            options={[
              { value: "open", label: `待拟定 ${open.length}` },
              { value: "ready", label: `已拟定 ${ready.length}` },
              { value: "wishes", label: `退办、延期 ${wishes.value?.items.length ?? 0}` },
            ]}
            onChange={(chosen) => go({ view: chosen })}
          />
          <Input
            label="查找"
            labelHidden
            type="search"
            placeholder="案号、案由、提案人"
            value={q}
            onChange={(typed) => go({ q: typed })}
          />
        </>
      }
    >
      {view === "ready" && <AssignBar items={ready} onChanged={askAgain} />}
      {isRead && (view === "wishes" ? asked : shown).length === 0 && (
        <EmptyState icon="inbox" text={q ? "没有符合条件的。" : emptyByView[view]} />
      )}
      <ul className="ui-records">
        {view === "wishes"
          ? asked.map((wish) => (
              <WishCard
                key={wish.taskId + wish.kind}
                wish={wish}
                units={list.value?.units ?? []}
                onDecided={askAgain}
              />
            ))
          : shown.map((item) => (
              <AssignmentCard key={item.id} item={item} units={list.value?.units ?? []} onChanged={askAgain} />
            ))}
      </ul>
    </DeskPage>
  );
}

const emptyByView: Record<View, string> = {
  open: "没有待拟定单位的提案。立案后的提案会出现在这里。",
  ready: "还没有拟定好单位的提案。",
  wishes: "没有待决定的退办或延期申请。",
};
