import { Link } from "react-router";
import { searchOf } from "#office/triage/inbox-filter.ts";
import { MoveBar } from "#office/triage/move-bar.tsx";
import { MoveForm } from "#office/triage/move-form.tsx";
import { SubmissionDetail } from "#office/triage/submission-detail.tsx";
import type { Triage } from "#office/triage/use-triage.ts";
import { Button } from "#ui/button.tsx";
import { PanePlaceholder } from "#ui/desk.tsx";
import { Icon } from "#ui/icon.tsx";
import { Notice } from "#ui/notice.tsx";
import { Skeleton } from "#ui/skeleton.tsx";

/** The submission being read, and below it, always at the same place, what can be done. */
export function DetailPane({ triage }: { readonly triage: Triage }) {
  const { openId, submission, asking, filter } = triage;
  const { detail, refusal } = submission;
  if (!openId) return <PanePlaceholder text="从列表选一条，或按 J 从第一条开始。" />;
  return (
    <>
      <div className="triage-detail__bar">
        <Link className="triage-detail__back" to={searchOf(filter)}>
          <Icon name="back" />
          返回列表
        </Link>
        <Button kind="quiet" compact icon="print" onPress={() => print()}>
          打印
        </Button>
      </div>
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
          />
        )}
      </div>
      <div className="triage-detail__foot">
        {asking?.target === "open" && (
          <MoveForm
            key={`${openId}-${asking.move.move}`}
            move={asking.move}
            submissionId={openId}
            text={detail?.text}
            onSend={triage.take}
            onCancel={() => triage.setAsking(null)}
          />
        )}
        {asking?.target !== "open" && <MoveBar triage={triage} />}
      </div>
    </>
  );
}
