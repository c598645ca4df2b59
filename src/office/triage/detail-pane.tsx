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
import { DetailBar } from "#ui/list-desk/detail-bar.tsx";
import { DetailBody } from "#ui/list-desk/detail-body.tsx";

/** The submission being read, and below it, always at the same place, what can be done. */
export function DetailPane({ triage }: { readonly triage: Triage }) {
  const { openId, submission, asking, filter } = triage;
  const { detail, refusal } = submission;
  if (!openId) return <PanePlaceholder text="从列表选一条，或按 J 从第一条开始。" />;
  return (
    <>
      <OpenBar triage={triage} id={openId} />
      <DetailBody key={openId} fault={refusal?.detail} onRetry={() => void submission.readAgain()}>
        {detail && (
          <SubmissionDetail
            detail={detail}
            addressOf={(id) => searchOf(filter, id)}
            pointAddress={searchOf({ point: detail.pointCode }, openId)}
            triage={triage}
          />
        )}
      </DetailBody>
      <div className="ui-listdetail__foot">
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

/** What can be done with the open one besides its moves. */
function OpenBar({ triage, id }: { readonly triage: Triage; readonly id: string }) {
  return (
    <DetailBar
      unit="条"
      back={searchOf(triage.filter)}
      isSelected={triage.selected.has(id)}
      onToggle={() => triage.toggle(id)}
      onStep={triage.step}
    >
      {triage.submission.detail?.canUndo && (
        <Button kind="quiet" compact icon="undo" onPress={() => void triage.undo(id)}>
          撤销本条上一步
        </Button>
      )}
    </DetailBar>
  );
}
