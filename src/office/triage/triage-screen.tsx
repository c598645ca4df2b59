import "#office/triage/triage.css";
import "#office/triage/triage-detail.css";
import "#office/triage/triage-print.css";
import "#office/triage/intake.css";
import { useEffect, useState } from "react";
import { DetailPane } from "#office/triage/detail-pane.tsx";
import { EntrySheet } from "#office/triage/entry-sheet.tsx";
import { InboxHead } from "#office/triage/inbox-head.tsx";
import { InboxList } from "#office/triage/inbox-list.tsx";
import { KeysHelp } from "#office/triage/keys-help.tsx";
import { MoveForm } from "#office/triage/move-form.tsx";
import { SavedViews } from "#office/triage/saved-views.tsx";
import { SEARCH_BOX } from "#office/triage/search-box.tsx";
import { UndoConfirm } from "#office/triage/undo-confirm.tsx";
import { UndoBar } from "#office/triage/undo-bar.tsx";
import { type Triage, useTriage } from "#office/triage/use-triage.ts";
import { Button } from "#ui/button.tsx";
import { Kbd } from "#ui/kbd.tsx";
import { Notice } from "#ui/notice.tsx";
import { useKeys } from "#ui/use-keys.ts";

/** 收件箱: views, list, detail; every key has its button. */
export function TriageScreen() {
  const triage = useTriage();
  const [isHelping, setHelping] = useState(false);
  const [isEntering, setEntering] = useState(false);
  useEffect(() => {
    document.title = "收件箱 · 掌上履职";
  }, []);
  useKeys({ ...keysOf(triage), "?": () => setHelping(true), e: () => setEntering(true) });

  return (
    <main className={triage.openId ? "ui-panes triage triage--open" : "ui-panes triage"}>
      <h1 className="ui-hidden">收件箱</h1>
      <nav className="ui-panes__views" aria-label="视图">
        <Button icon="plus" wide onPress={() => setEntering(true)}>
          登记来件 <Kbd>E</Kbd>
        </Button>
        <SavedViews triage={triage} />
      </nav>
      <section className="ui-panes__list triage-list" aria-label="列表">
        <InboxHead triage={triage} onHelp={() => setHelping(true)} />
        {triage.isCutOff && <Notice tone="amber">连接中断，列表可能不是最新的，恢复后自动更新。</Notice>}
        {triage.asking?.target === "selected" && (
          <MoveForm
            key={triage.asking.move.move}
            move={triage.asking.move}
            about={`已选 ${triage.selected.size} 条`}
            onSend={triage.takeSelected}
            onCancel={() => triage.setAsking(null)}
          />
        )}
        <InboxList triage={triage} />
        <UndoBar moves={triage.moves} onUndo={() => void triage.undo()} />
      </section>
      <section className="ui-panes__detail triage-detail" aria-label="详情">
        <DetailPane triage={triage} />
      </section>
      <EntrySheet
        open={isEntering}
        onClose={() => setEntering(false)}
        onOpen={(id) => {
          void triage.inbox.reload();
          triage.open(id);
        }}
      />
      <UndoConfirm leaving={triage.leaving} onSettled={(isMeant) => void triage.settle(isMeant)} />
      <KeysHelp open={isHelping} onClose={() => setHelping(false)} />
    </main>
  );
}

const keysOf = (triage: Triage): Record<string, (() => void) | undefined> => {
  const target = triage.selected.size > 0 ? "selected" : "open";
  const moves = target === "selected" ? triage.bulkMoves : triage.openMoves;
  const byDigit = moves.map((move) => [move.key, () => triage.begin(move, target)] as const);
  const first = triage.openMoves[0];
  return {
    ...Object.fromEntries(byDigit),
    "shift+1": first && !first.needs ? () => triage.begin(first, "open", true) : undefined,
    j: () => triage.step(1),
    k: () => triage.step(-1),
    x: triage.toggleOpen,
    u: () => void triage.undo(),
    n: triage.inbox.showFresh,
    "/": () => document.getElementById(SEARCH_BOX)?.focus(),
    escape: () => (triage.asking ? triage.setAsking(null) : triage.setSelected(new Set())),
  };
};
