import { Link } from "react-router";
import { paperAddress } from "#data/office/proposal-desk.ts";
import { searchOf } from "#office/proposal-desk/desk-filter.ts";
import { MoveBar } from "#office/proposal-desk/move-bar.tsx";
import { MoveForm } from "#office/proposal-desk/move-form.tsx";
import { ProposalSheet } from "#office/proposal-desk/proposal-sheet.tsx";
import type { ReviewDesk } from "#office/proposal-desk/use-desk.ts";
import { Button } from "#ui/button.tsx";
import { PanePlaceholder } from "#ui/desk.tsx";
import { Icon } from "#ui/icon.tsx";
import { Kbd } from "#ui/kbd.tsx";
import { Notice } from "#ui/notice.tsx";
import { Skeleton } from "#ui/skeleton.tsx";

/** The proposal being read, and below it, always at the same place, what can be done. */
export function DeskDetailPane({ desk }: { readonly desk: ReviewDesk }) {
  const { openId, proposal, asking, filter } = desk;
  const { detail, refusal } = proposal;
  if (!openId) return <PanePlaceholder text="从列表选一件，或按 J 从第一件开始。" />;
  return (
    <>
      <DetailBar desk={desk} id={openId} />
      <div className="desk-detail__body" key={openId}>
        {refusal && (
          <Notice tone="red" alert>
            {refusal.detail}
            <Button compact onPress={() => void proposal.readAgain()}>
              重试
            </Button>
          </Notice>
        )}
        {!detail && !refusal && <Skeleton lines={8} />}
        {detail && <ProposalSheet detail={detail} addressOf={(id) => searchOf(filter, id)} />}
      </div>
      <div className="desk-detail__foot">
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

/** Back, next, previous, select, undo, print: what the keys do, for the mouse. */
function DetailBar({ desk, id }: { readonly desk: ReviewDesk; readonly id: string }) {
  const canUndo = desk.proposal.detail?.canUndo;
  return (
    <div className="desk-detail__bar">
      <Link className="desk-detail__back" to={searchOf(desk.filter)}>
        <Icon name="back" />
        返回列表
      </Link>
      <Button kind="quiet" compact onPress={() => desk.step(-1)}>
        上一件 <Kbd>K</Kbd>
      </Button>
      <Button kind="quiet" compact onPress={() => desk.step(1)}>
        下一件 <Kbd>J</Kbd>
      </Button>
      <Button kind="quiet" compact onPress={() => desk.toggle(id)}>
        {desk.selected.has(id) ? "取消选中" : "选中"} <Kbd>X</Kbd>
      </Button>
      <span className="desk-detail__end">
        {canUndo && (
          <Button kind="quiet" compact icon="undo" onPress={() => void desk.undo(id)}>
            撤销「{canUndo}」
          </Button>
        )}
        {desk.proposal.detail && <PaperLinks id={id} />}
        <Button kind="quiet" compact icon="print" onPress={() => print()}>
          打印
        </Button>
      </span>
    </div>
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
