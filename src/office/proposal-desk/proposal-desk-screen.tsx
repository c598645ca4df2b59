import "#office/proposal-desk/proposal-desk.css";
import "#office/proposal-desk/proposal-sheet.css";
import "#office/proposal-desk/proposal-desk-print.css";
import { useState } from "react";
import { useSearchParams } from "react-router";
import { DeskDetailPane } from "#office/proposal-desk/desk-detail.tsx";
import { DeskHead } from "#office/proposal-desk/desk-head.tsx";
import { DESK_KEYS } from "#office/proposal-desk/desk-keys.ts";
import { DeskListing } from "#office/proposal-desk/desk-list.tsx";
import { DeskReport } from "#office/proposal-desk/desk-report.tsx";
import { DeskViews } from "#office/proposal-desk/desk-views.tsx";
import { EntryForm } from "#office/proposal-desk/entry-form.tsx";
import { MoveForm } from "#office/proposal-desk/move-form.tsx";
import { type ReviewDesk, useDesk } from "#office/proposal-desk/use-desk.ts";
import { KeysSheet } from "#ui/list-desk/keys-sheet.tsx";
import { ListDesk } from "#ui/list-desk/list-desk.tsx";
import { listKeys } from "#ui/list-desk/list-keys.ts";
import { Notice } from "#ui/notice.tsx";
import { useKeys } from "#ui/use-keys.ts";

/** 提案审查: views, list, the proposal with its moves; every key has its button. */
export function ProposalDeskScreen() {
  const desk = useDesk();
  const [search] = useSearchParams();
  const isEntering = search.get("enter") === "new";
  const [isHelping, setHelping] = useState(false);
  useKeys(isEntering ? {} : { ...keysOf(desk), "?": () => setHelping(true) });
  const detail = isEntering
    ? { label: "代录提案", isOpen: true, content: <EntryForm desk={desk} /> }
    : { label: "详情", isOpen: desk.openId !== null, content: <DeskDetailPane desk={desk} /> };
  return (
    <ListDesk
      name="proposal-desk"
      title="提案审查"
      views={<DeskViews desk={desk} />}
      list={<ProposalList desk={desk} onHelp={() => setHelping(true)} />}
      detail={detail}
    >
      <KeysSheet keys={DESK_KEYS} open={isHelping} onClose={() => setHelping(false)} />
    </ListDesk>
  );
}

function ProposalList({ desk, onHelp }: { readonly desk: ReviewDesk; readonly onHelp: () => void }) {
  const { asking } = desk;
  return (
    <>
      <DeskHead desk={desk} onHelp={onHelp} />
      {desk.isCutOff && <Notice tone="amber">连接中断，列表可能不是最新的，恢复后自动更新。</Notice>}
      {asking?.target === "selected" && (
        <MoveForm
          key={asking.choice.move}
          choice={asking.choice}
          about={`已选 ${desk.selected.size} 件`}
          onSend={desk.takeSelected}
          onCancel={() => desk.setAsking(null)}
        />
      )}
      <DeskListing desk={desk} />
      <DeskReport moves={desk.moves} onUndo={() => void desk.undo()} />
    </>
  );
}

const keysOf = (desk: ReviewDesk): Record<string, (() => void) | undefined> => {
  const target = desk.selected.size > 0 ? "selected" : "open";
  const choices = target === "selected" ? desk.bulkChoices : desk.openChoices;
  const byDigit = choices.map((choice) => [choice.key, () => desk.begin(choice, target)] as const);
  return { ...listKeys(desk, desk.list.showFresh), ...Object.fromEntries(byDigit) };
};
