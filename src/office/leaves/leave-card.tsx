import { useEffect, useRef, useState } from "react";
import type { Leave } from "#data/office/leaves.ts";
import { labelByLeaveKind } from "#domain/meeting/meeting-labels.ts";
import { labelByLeaveState } from "#domain/meeting/meeting-lists.ts";
import { timeWords } from "#domain/time/time-words.ts";
import { Button } from "#ui/button.tsx";
import { Facts } from "#ui/facts.tsx";
import { StatusTag, type Tone } from "#ui/status-tag.tsx";
import { TextArea } from "#ui/text-area.tsx";
import { useNow } from "#ui/use-now.ts";

interface LeaveCardProps {
  readonly leave: Leave;
  readonly earlier: readonly Leave[];
  readonly isCurrent: boolean;
  readonly isBusy: boolean;
  readonly isRefusing: boolean;
  readonly onRefusing: (isOn: boolean) => void;
  readonly onDecide: (decision: "approve" | "refuse", note: string) => Promise<void>;
}

const toneByState: Record<Leave["state"], Tone | undefined> = {
  ASKED: "violet",
  APPROVED: "green",
  REFUSED: "red",
  WITHDRAWN: undefined,
};

/** One request: who, from what, why, what was asked before, and the decision. */
export function LeaveCard({ leave, earlier, isCurrent, isBusy, isRefusing, onRefusing, onDecide }: LeaveCardProps) {
  const now = useNow();
  const isOpen = leave.state === "ASKED";
  const row = useRef<HTMLLIElement>(null);
  useEffect(() => {
    if (isOpen && isCurrent) row.current?.scrollIntoView({ block: "nearest" });
  }, [isOpen, isCurrent]);
  return (
    <li ref={row} className="ui-record leaves__card" data-current={isOpen && isCurrent}>
      <div className="ui-record__head">
        <div className="ui-record__name">
          <h3>
            {leave.member.name} <span className="ui-meta">{leave.member.sector}</span>
          </h3>
        </div>
        <div className="ui-record__aside">
          <StatusTag tone={toneByState[leave.state]} icon={isOpen ? "clock" : "stamp"}>
            {labelByLeaveState[leave.state]}
          </StatusTag>
        </div>
      </div>
      <Facts
        facts={[
          ["会议", leave.meeting.title],
          ["半天", leave.sessionLabels.join("、")],
          ["类型", labelByLeaveKind[leave.kind]],
          ["原因", leave.reason],
          ["批准人", leave.meeting.leaveApprover],
          ["申请", `${timeWords(leave.askedAt, now)}${leave.no > 1 ? `，第 ${leave.no} 次（最多两次）` : ""}`],
          [
            "先前",
            earlier
              .map(
                (one) =>
                  `${timeWords(one.askedAt, now)} ${labelByLeaveKind[one.kind]}，${labelByLeaveState[one.state]}`,
              )
              .join("；"),
          ],
          [
            "批复",
            leave.decidedAt &&
              [leave.decidedBy, timeWords(leave.decidedAt, now), leave.decisionNote].filter(Boolean).join(" · "),
          ],
        ]}
      />
      {isOpen && !isRefusing && (
        <div className="ui-cluster">
          <Button
            kind="primary"
            busy={isBusy}
            label={`同意${leave.member.name}请假`}
            onPress={() => void onDecide("approve", "")}
          >
            同意
          </Button>
          <Button disabled={isBusy} label={`不同意${leave.member.name}请假`} onPress={() => onRefusing(true)}>
            不同意
          </Button>
        </div>
      )}
      {isOpen && isRefusing && (
        <Refuse isBusy={isBusy} onCancel={() => onRefusing(false)} onRefuse={(note) => onDecide("refuse", note)} />
      )}
      {leave.state === "REFUSED" && (
        <div className="ui-cluster">
          <Button
            compact
            icon="undo"
            busy={isBusy}
            label={`改为同意${leave.member.name}请假`}
            onPress={() => void onDecide("approve", "")}
          >
            改为同意
          </Button>
        </div>
      )}
    </li>
  );
}

interface RefuseProps {
  readonly isBusy: boolean;
  readonly onRefuse: (note: string) => Promise<void>;
  readonly onCancel: () => void;
}

function Refuse({ isBusy, onRefuse, onCancel }: RefuseProps) {
  const [note, setNote] = useState("");
  return (
    <div className="ui-record__form">
      <TextArea
        label="不同意的理由"
        need="required"
        hint="委员会看到。"
        rows={2}
        autoFocus
        value={note}
        onChange={setNote}
      />
      <div className="ui-cluster">
        <Button kind="primary" busy={isBusy} disabled={note.trim() === ""} onPress={() => void onRefuse(note)}>
          不同意请假
        </Button>
        <Button kind="quiet" onPress={onCancel}>
          返回
        </Button>
      </div>
    </div>
  );
}
