import "#office/triage/triage.css";
import "#office/triage/triage-detail.css";
import "#office/triage/triage-print.css";
import "#office/triage/intake.css";
import { useState } from "react";
import { DetailPane } from "#office/triage/detail-pane.tsx";
import { EntrySheet } from "#office/triage/entry-sheet.tsx";
import { InboxHead } from "#office/triage/inbox-head.tsx";
import { InboxList } from "#office/triage/inbox-list.tsx";
import { KEYS } from "#office/triage/keys.ts";
import { MoveForm } from "#office/triage/move-form.tsx";
import { SavedViews } from "#office/triage/saved-views.tsx";
import { UndoConfirm } from "#office/triage/undo-confirm.tsx";
import { type Triage, useTriage } from "#office/triage/use-triage.ts";
import { KeysSheet } from "#ui/list-desk/keys-sheet.tsx";
import { ListDesk } from "#ui/list-desk/list-desk.tsx";
import { listKeys } from "#ui/list-desk/list-keys.ts";
import { UndoBar } from "#ui/list-desk/undo-bar.tsx";
import { Button } from "#ui/button.tsx";
import { Kbd } from "#ui/kbd.tsx";
import { Notice } from "#ui/notice.tsx";
import { useKeys } from "#ui/use-keys.ts";

/** 收件箱: views, list, detail; every key has its button. */
export function TriageScreen() {
  const triage = useTriage();
  const [isHelping, setHelping] = useState(false);
  const [isEntering, setEntering] = useState(false);
  useKeys({ ...keysOf(triage), "?": () => setHelping(true), e: () => setEntering(true) });
  const views = (
    <>
      <Button icon="plus" wide onPress={() => setEntering(true)}>
        登记来件 <Kbd>E</Kbd>
      </Button>
      <SavedViews triage={triage} />
    </>
  );
  return (
    <ListDesk
      name="triage"
      title="收件箱"
      views={views}
      list={<TriageList triage={triage} onHelp={() => setHelping(true)} />}
      detail={{ label: "详情", isOpen: triage.openId !== null, content: <DetailPane triage={triage} /> }}
    >
      <EntrySheet
        open={isEntering}
        onClose={() => setEntering(false)}
        onOpen={(id) => {
          void triage.inbox.reload();
          triage.open(id);
        }}
      />
      <UndoConfirm leaving={triage.leaving} onSettled={(isMeant) => void triage.settle(isMeant)} />
      <KeysSheet keys={KEYS} open={isHelping} onClose={() => setHelping(false)} />
    </ListDesk>
  );
}

function TriageList({ triage, onHelp }: { readonly triage: Triage; readonly onHelp: () => void }) {
  const { asking, moves } = triage;
  return (
    <>
      <InboxHead triage={triage} onHelp={onHelp} />
      {triage.isCutOff && <Notice tone="amber">连接中断，列表可能不是最新的，恢复后自动更新。</Notice>}
      {asking?.target === "selected" && (
        <MoveForm
          key={asking.move.move}
          move={asking.move}
          about={`已选 ${triage.selected.size} 条`}
          onSend={triage.takeSelected}
          onCancel={() => triage.setAsking(null)}
        />
      )}
      <InboxList triage={triage} />
      <UndoBar report={moves.report ?? undefined} last={moves.last?.words} onUndo={() => void triage.undo()} />
    </>
  );
}

const keysOf = (triage: Triage): Record<string, (() => void) | undefined> => {
  const target = triage.selected.size > 0 ? "selected" : "open";
  const moves = target === "selected" ? triage.bulkMoves : triage.openMoves;
  const byDigit = moves.map((move) => [move.key, () => triage.begin(move, target)] as const);
  const first = triage.openMoves[0];
  return {
    ...listKeys(triage, triage.inbox.showFresh),
    ...Object.fromEntries(byDigit),
    "shift+1": first && !first.needs ? () => triage.begin(first, "open", true) : undefined,
  };
};
