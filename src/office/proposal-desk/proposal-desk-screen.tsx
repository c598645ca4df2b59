import "#office/proposal-desk/proposal-desk.css";
import "#office/proposal-desk/proposal-sheet.css";
import "#office/proposal-desk/proposal-desk-print.css";
import { useEffect, useState } from "react";
import { useSearchParams } from "react-router";
import { DeskDetailPane } from "#office/proposal-desk/desk-detail.tsx";
import { DeskHead } from "#office/proposal-desk/desk-head.tsx";
import { DeskKeys } from "#office/proposal-desk/desk-keys.tsx";
import { DeskListing } from "#office/proposal-desk/desk-list.tsx";
import { DeskReport } from "#office/proposal-desk/desk-report.tsx";
import { DESK_SEARCH } from "#office/proposal-desk/desk-search.tsx";
import { DeskViews } from "#office/proposal-desk/desk-views.tsx";
import { EntryForm } from "#office/proposal-desk/entry-form.tsx";
import { MoveForm } from "#office/proposal-desk/move-form.tsx";
import { type ReviewDesk, useDesk } from "#office/proposal-desk/use-desk.ts";
import { Notice } from "#ui/notice.tsx";
import { useKeys } from "#ui/use-keys.ts";

/** 提案审查: views, list, the proposal with its moves; every key has its button. */
export function ProposalDeskScreen() {
  const desk = useDesk();
  const [search] = useSearchParams();
  const isEntering = search.get("enter") === "new";
  const [isHelping, setHelping] = useState(false);
  useEffect(() => {
    document.title = "提案审查 · 掌上履职";
  }, []);
  useKeys(isEntering ? {} : { ...keysOf(desk), "?": () => setHelping(true) });

  return (
    <main
      className={desk.openId || isEntering ? "ui-panes proposal-desk proposal-desk--open" : "ui-panes proposal-desk"}
    >
      <h1 className="ui-hidden">提案审查</h1>
      <nav className="ui-panes__views" aria-label="视图">
        <DeskViews desk={desk} />
      </nav>
      <section className="ui-panes__list desk-list" aria-label="列表">
        <DeskHead desk={desk} onHelp={() => setHelping(true)} />
        {desk.isCutOff && <Notice tone="amber">连接中断，列表可能不是最新的，恢复后自动更新。</Notice>}
        {desk.asking?.target === "selected" && (
          <MoveForm
            key={desk.asking.choice.move}
            choice={desk.asking.choice}
            about={`已选 ${desk.selected.size} 件`}
            onSend={desk.takeSelected}
            onCancel={() => desk.setAsking(null)}
          />
        )}
        <DeskListing desk={desk} />
        <DeskReport moves={desk.moves} onUndo={() => void desk.undo()} />
      </section>
      <section className="ui-panes__detail desk-detail" aria-label={isEntering ? "代录提案" : "详情"}>
        {isEntering ? <EntryForm desk={desk} /> : <DeskDetailPane desk={desk} />}
      </section>
      <DeskKeys open={isHelping} onClose={() => setHelping(false)} />
    </main>
  );
}

const keysOf = (desk: ReviewDesk): Record<string, (() => void) | undefined> => {
  const target = desk.selected.size > 0 ? "selected" : "open";
  const choices = target === "selected" ? desk.bulkChoices : desk.openChoices;
  const byDigit = choices.map((choice) => [choice.key, () => desk.begin(choice, target)] as const);
  return {
    ...Object.fromEntries(byDigit),
    j: () => desk.step(1),
    k: () => desk.step(-1),
    x: desk.toggleOpen,
    u: () => void desk.undo(),
    n: desk.list.showFresh,
    "/": () => document.getElementById(DESK_SEARCH)?.focus(),
    escape: () => (desk.asking ? desk.setAsking(null) : desk.setSelected(new Set())),
  };
};
