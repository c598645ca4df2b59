import "#office/proposal-focus/focus.css";
import { useEffect } from "react";
import { AddToFocus } from "#office/proposal-focus/add-to-focus.tsx";
import { ArchiveBar } from "#office/proposal-focus/archive-bar.tsx";
import { BundlesPanel } from "#office/proposal-focus/bundles-panel.tsx";
import { FocusCard } from "#office/proposal-focus/focus-card.tsx";
import { labelByView, useFocus } from "#office/proposal-focus/use-focus.ts";
import { Button } from "#ui/button.tsx";
import { EmptyState } from "#ui/empty-state.tsx";
import { Notice } from "#ui/notice.tsx";
import { Segmented } from "#ui/segmented.tsx";
import { Skeleton } from "#ui/skeleton.tsx";
import type { FocusView } from "#data/office/proposal-focus.ts";

const emptyByView: Record<FocusView, string> = {
  KEY: "还没有重点提案。按提案号或案由查找，写明审定的会议后加入。",
  EXCELLENT: "还没有优秀提案。评选确定后按提案号加入。",
  BUNDLE: "还没有打包协商。",
  LOOK_BACK: "没有正在跟踪落实的提案。",
  ARCHIVE: "没有待归档的提案。每年年初，上一年办结的提案会自动归档。",
};

/** 重点与成果: key and excellent proposals, bundles, looking back, the archive. The view stands in the URL. */
export function FocusScreen() {
  const focus = useFocus();
  const { view, items, archived, refusal, askAgain, chooseView } = focus;
  useEffect(() => {
    document.title = `${labelByView[view]} · 掌上履职`;
  }, [view]);
  return (
    <main className="focus ui-page__main">
      <header className="focus__head">
        <h1>重点与成果</h1>
        <Segmented
          label="看哪一类"
          value={view}
          options={focus.views.map((value) => ({ value, label: labelByView[value] }))}
          onChange={chooseView}
        />
        <Button icon="print" kind="quiet" compact onPress={() => window.print()}>
          打印
        </Button>
      </header>
      {refusal && (
        <Notice tone="red" alert>
          {refusal.detail}
          <Button compact onPress={() => void askAgain()}>
            重新读取
          </Button>
        </Notice>
      )}
      {(view === "KEY" || view === "EXCELLENT") && <AddToFocus kind={view} onAdded={focus.put} />}
      {view === "ARCHIVE" && items && <ArchiveBar items={items} archived={archived} onDone={askAgain} />}
      {view === "BUNDLE" && items && <BundlesPanel items={items} onChanged={askAgain} />}
      {!items && !refusal && <Skeleton lines={8} />}
      {items?.length === 0 && <EmptyState icon="flag" text={emptyByView[view]} />}
      {items && items.length > 0 && (
        <>
          <p className="ui-meta">共 {items.length} 件</p>
          <ul className="focus__list">
            {items.map((item) => (
              <FocusCard key={item.id} item={item} view={view} onChanged={focus.put} />
            ))}
          </ul>
        </>
      )}
    </main>
  );
}
