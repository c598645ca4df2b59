import { Link } from "react-router";
import type { MoveBody } from "#data/office/submissions.ts";
import { searchOf } from "#office/triage/inbox-filter.ts";
import { GroupReach } from "#office/triage/group-reach.tsx";
import { MoveBar } from "#office/triage/move-bar.tsx";
import { MoveForm } from "#office/triage/move-form.tsx";
import { SubmissionDetail } from "#office/triage/submission-detail.tsx";
import { WriteOut } from "#office/triage/write-out.tsx";
import type { Asking, Triage } from "#office/triage/use-triage.ts";
import { Button } from "#ui/button.tsx";
import { PanePlaceholder } from "#ui/desk.tsx";
import { Icon } from "#ui/icon.tsx";
import { Kbd } from "#ui/kbd.tsx";
import { Notice } from "#ui/notice.tsx";
import { Skeleton } from "#ui/skeleton.tsx";

/** The submission being read, and below it, always at the same place, what can be done. */
export function DetailPane({ triage }: { readonly triage: Triage }) {
  const { openId, submission, asking, filter } = triage;
  const { detail, refusal } = submission;
  if (!openId) return <PanePlaceholder text="从列表选一条，或按 J 从第一条开始。" />;
  return (
    <>
      <DetailBar triage={triage} id={openId} />
      <div className="triage-detail__body" key={openId}>
        {refusal && (
          <Notice tone="red" alert>
            {refusal.detail}
            <Button compact onPress={() => void submission.readAgain()}>
              重试
            </Button>
          </Notice>
        )}
        {!detail && !refusal && <Skeleton lines={6} />}
        {detail && (
          <SubmissionDetail
            detail={detail}
            addressOf={(id) => searchOf(filter, id)}
            pointAddress={searchOf({ point: detail.pointCode }, openId)}
            triage={triage}
          />
        )}
      </div>
      <div className="triage-detail__foot">
        {asking && asking.target !== "selected" ? (
          <OpenForm triage={triage} asking={asking} id={openId} />
        ) : (
          <MoveBar triage={triage} />
        )}
      </div>
    </>
  );
}

/** The form of the open one, or of its whole group with whom that reaches. */
function OpenForm({ triage, asking, id }: { readonly triage: Triage; readonly asking: Asking; readonly id: string }) {
  const { submission, current } = triage;
  const { move, target, preset } = asking;
  const group = target === "group" ? current?.group : null;
  const alone = move.isForGroup ? undefined : () => triage.setAsking({ ...asking, target: "open" });
  return (
    <MoveForm
      key={`${id}-${move.move}-${target}`}
      move={move}
      {...(group && { about: `全组 ${group.items} 件，${group.people} 人` })}
      submissionId={id}
      text={submission.detail?.text}
      preset={preset ?? (move.needs === "note" ? wordsToMend(triage) : undefined)}
      onSend={group ? triage.takeGroup : triage.take}
      onCancel={() => triage.setAsking(null)}
    >
      {group && <GroupReach groupId={group.id} move={move} onAlone={alone} />}
      {!group && current && move.move === "convertToReport" && <WriteOut of={[current]} />}
    </MoveForm>
  );
}

/** An answer that was sent back is begun from what it said. */
const wordsToMend = ({ submission, asking }: Triage): Partial<MoveBody> | undefined => {
  const proposed = submission.detail?.proposedAnswer;
  const isAnswer = asking?.move.move === "submitAnswer" || asking?.move.move === "answer";
  return proposed && isAnswer ? { note: proposed.words } : undefined;
};

/** Back, next, previous, select, undo, print: what the keys do, for the mouse. */
function DetailBar({ triage, id }: { readonly triage: Triage; readonly id: string }) {
  return (
    <div className="triage-detail__bar">
      <Link className="triage-detail__back" to={searchOf(triage.filter)}>
        <Icon name="back" />
        返回列表
      </Link>
      <Button kind="quiet" compact onPress={() => triage.step(-1)}>
        上一条 <Kbd>K</Kbd>
      </Button>
      <Button kind="quiet" compact onPress={() => triage.step(1)}>
        下一条 <Kbd>J</Kbd>
      </Button>
      <span className="triage-detail__pick">
        <Button kind="quiet" compact onPress={() => triage.toggle(id)}>
          {triage.selected.has(id) ? "取消选中" : "选中"} <Kbd>X</Kbd>
        </Button>
      </span>
      <span className="triage-detail__end">
        {triage.submission.detail?.canUndo && (
          <Button kind="quiet" compact icon="undo" onPress={() => void triage.undo(id)}>
            撤销本条上一步
          </Button>
        )}
        <Button kind="quiet" compact icon="print" onPress={() => print()}>
          打印
        </Button>
      </span>
    </div>
  );
}
