import { useState } from "react";
import type { Invitee } from "#data/office/meetings.ts";
import { settleLeave } from "#data/office/leaves.ts";
import { useWhoAmI } from "#data/session.ts";
import { may } from "#domain/account/roles.ts";
import { labelByLeaveKind } from "#domain/meeting/meeting-labels.ts";
import { labelByLeaveState } from "#domain/meeting/meeting-lists.ts";
import type { MeetingPartProps } from "#office/meetings/use-meeting.ts";
import { momentWords } from "#office/meetings/when.ts";
import { Button } from "#ui/button.tsx";
import { EmptyState } from "#ui/empty-state.tsx";
import { Input } from "#ui/input.tsx";
import { Record as DeskRecord } from "#ui/record.tsx";
import { StatusTag, type Tone } from "#ui/status-tag.tsx";

type Leave = Invitee["leaves"][number];

const toneByState: Record<Leave["state"], Tone | undefined> = {
  ASKED: "violet",
  APPROVED: "green",
  REFUSED: "red",
  WITHDRAWN: undefined,
};

/** Leave from this meeting, what waits first; who may decide does so here too. */
export function LeavesPart({ meeting, desk }: MeetingPartProps) {
  const mayDecide = useWhoAmI(({ session }) => session !== null && may(session.account.roles, "meeting.decideLeave"));
  const leaves = meeting.invitees
    .flatMap((invitee) => invitee.leaves.map((leave) => ({ invitee, leave })))
    .toSorted(
      (a, b) =>
        Number(b.leave.state === "ASKED") - Number(a.leave.state === "ASKED") ||
        b.leave.askedAt.localeCompare(a.leave.askedAt),
    );
  const labelsOf = (ids: readonly string[]) =>
    meeting.sessions.flatMap(({ id, label }) => (ids.includes(id) ? [label] : [])).join("、");
  if (leaves.length === 0) return <EmptyState icon="check" text="没有人请假。" />;
  return (
    <section className="meetings__part" aria-label="请假">
      <ul className="ui-records">
        {leaves.map(({ invitee, leave }) => (
          <DeskRecord
            key={leave.id}
            title={
              <>
                {invitee.name} <span className="ui-meta">{invitee.sector}</span>
              </>
            }
            meta={`${labelByLeaveKind[leave.kind]} · ${labelsOf(leave.sessionIds)} · ${momentWords(leave.askedAt)} 申请${leave.no > 1 ? `（第 ${leave.no} 次）` : ""}`}
            aside={
              <StatusTag tone={toneByState[leave.state]} icon={leave.state === "ASKED" ? "clock" : "stamp"}>
                {labelByLeaveState[leave.state]}
              </StatusTag>
            }
          >
            {leave.reason && <p className="ui-record__said">{leave.reason}</p>}
            {leave.decidedAt && (
              <p className="ui-meta">
                {[leave.decidedBy, momentWords(leave.decidedAt), leave.decisionNote].filter(Boolean).join(" · ")}
              </p>
            )}
            {(leave.state === "ASKED" || leave.state === "REFUSED") && mayDecide && meeting.state === "PUBLISHED" && (
              <Decide
                wasRefused={leave.state === "REFUSED"}
                busy={desk.busy === leave.id}
                onDecide={(decision, note) =>
                  void desk.workAround(
                    leave.id,
                    () => settleLeave(leave.id, decision, note),
                    decision === "approve" ? `已同意${invitee.name}请假` : `未同意${invitee.name}请假`,
                  )
                }
              />
            )}
          </DeskRecord>
        ))}
      </ul>
    </section>
  );
}

interface DecideProps {
  /** A refusal can still become an approval. */
  readonly wasRefused: boolean;
  readonly busy: boolean;
  readonly onDecide: (decision: "approve" | "refuse", note: string) => void;
}

function Decide({ wasRefused, busy, onDecide }: DecideProps) {
  const [note, setNote] = useState("");
  if (wasRefused) {
    return (
      <div className="meetings__decide">
        <Button compact icon="undo" busy={busy} onPress={() => onDecide("approve", "")}>
          改为同意
        </Button>
      </div>
    );
  }
  return (
    <div className="meetings__decide">
      <Input label="不同意的理由" labelHidden placeholder="不同意时写理由" value={note} onChange={setNote} />
      <Button kind="primary" busy={busy} onPress={() => onDecide("approve", note)}>
        同意
      </Button>
      <Button disabled={note.trim() === ""} onPress={() => onDecide("refuse", note)}>
        不同意
      </Button>
    </div>
  );
}
