import { paperAddress } from "#data/office/proposal-desk.ts";
import { searchOf } from "#office/proposal-desk/desk-filter.ts";
import { MoveBar } from "#office/proposal-desk/move-bar.tsx";
import { MoveForm } from "#office/proposal-desk/move-form.tsx";
import { ProposalSheet } from "#office/proposal-desk/proposal-sheet.tsx";
import type { ReviewDesk } from "#office/proposal-desk/use-desk.ts";
import { Button } from "#ui/button.tsx";
import { PanePlaceholder } from "#ui/desk.tsx";
import { Icon } from "#ui/icon.tsx";
import { DetailBar } from "#ui/list-desk/detail-bar.tsx";
import { DetailBody } from "#ui/list-desk/detail-body.tsx";

/** The proposal being read, and below it, always at the same place, what can be done. */
export function DeskDetailPane({ desk }: { readonly desk: ReviewDesk }) {
  const { openId, proposal, asking, filter } = desk;
  const { detail, refusal } = proposal;
  if (!openId) return <PanePlaceholder text="从列表选一件，或按 J 从第一件开始。" />;
  return (
    <>
      <OpenBar desk={desk} id={openId} />
      <DetailBody key={openId} fault={refusal?.detail} onRetry={() => void proposal.readAgain()}>
        {detail && <ProposalSheet detail={detail} addressOf={(id) => searchOf(filter, id)} />}
      </DetailBody>
      <div className="ui-listdetail__foot">
        {asking?.target === "open" && detail ? (
          <MoveForm
            key={`${openId}-${asking.choice.move}`}
            choice={asking.choice}
            detail={detail}
            onSend={desk.take}
            onCancel={() => desk.setAsking(null)}
          />
        ) : (
          <MoveBar desk={desk} />
        )}
      </div>
    </>
  );
}

/** What can be done with the open one besides its moves. */
function OpenBar({ desk, id }: { readonly desk: ReviewDesk; readonly id: string }) {
  const canUndo = desk.proposal.detail?.canUndo;
  return (
    <DetailBar
      unit="件"
      back={searchOf(desk.filter)}
      isSelected={desk.selected.has(id)}
      onToggle={() => desk.toggle(id)}
      onStep={desk.step}
    >
      {canUndo && (
        <Button kind="quiet" compact icon="undo" onPress={() => void desk.undo(id)}>
          撤销「{canUndo}」
        </Button>
      )}
      {desk.proposal.detail && <PaperLinks id={id} />}
    </DetailBar>
  );
}

/** The standard form, in Word and for the file. */
function PaperLinks({ id }: { readonly id: string }) {
  return (
    <>
      {(["docx", "pdf"] as const).map((kind) => (
        <a
          key={kind}
          className="ui-button ui-button--quiet ui-button--compact"
          href={paperAddress(id, kind)}
          download
          aria-label={kind === "docx" ? "下载提案表 Word" : "下载提案表 PDF"}
        >
          <Icon name="file" />
          <span>{kind === "docx" ? "Word" : "PDF"}</span>
        </a>
      ))}
    </>
  );
}
