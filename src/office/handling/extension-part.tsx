import { useState } from "react";
import { askMoreDays, type TaskDetail } from "#data/office/handling.ts";
import type { TaskWork } from "#office/handling/use-task.ts";
import { Button } from "#ui/button.tsx";
import { Disclosure } from "#ui/disclosure.tsx";
import { Input } from "#ui/input.tsx";
import { TextArea } from "#ui/text-area.tsx";

interface ExtensionPartProps {
  readonly task: TaskDetail;
  readonly work: TaskWork;
}

const stateWords = { ASKED: "待批", GRANTED: "已批准", REFUSED: "未批准" } as const;

/** 申请延期, and what became of earlier ones. */
export function ExtensionPart({ task, work }: ExtensionPartProps) {
  const isOpen = task.extensions.some(({ state }) => state === "ASKED");
  const canAsk = !isOpen && (task.state === "ACCEPTED" || task.state === "DRAFTING");
  if (!canAsk && task.extensions.length === 0) return null;
  return (
    <Disclosure summary={isOpen ? "延期（申请待批）" : "申请延期"} open={isOpen}>
      <ul className="handling-contacts">
        {task.extensions.map(({ reason, fromDueOn, toDueOn, state }) => (
          <li key={`${fromDueOn}${toDueOn}${reason}`} className="handling-contact">
            {fromDueOn} 延至 {toDueOn}，{stateWords[state]}。<span className="ui-meta">{reason}</span>
          </li>
        ))}
      </ul>
      {canAsk && <ExtensionForm task={task} work={work} />}
    </Disclosure>
  );
}

function ExtensionForm({ task, work }: ExtensionPartProps) {
  const [day, setDay] = useState("");
  const [reason, setReason] = useState("");
  const { finish } = task.due;
  const isPossible = day > (finish?.on ?? "") && (!task.latestDueOn || day <= task.latestDueOn);
  return (
    <form
      className="handling-form"
      onSubmit={(event) => {
        event.preventDefault();
        void work.work("extension", () => askMoreDays(task.id, reason.trim(), day), "延期申请已送提案委。");
      }}
    >
      <Input
        label="延至"
        type="date"
        value={day}
        onChange={setDay}
        hint={task.latestDueOn ? `最迟 ${task.latestDueOn}` : undefined}
        error={day && !isPossible ? `须在 ${finish?.on ?? ""} 之后，最迟 ${task.latestDueOn ?? ""}。` : undefined}
      />
      <TextArea label="理由" value={reason} onChange={setReason} rows={2} />
      <div className="ui-cluster">
        <Button type="submit" busy={work.busy === "extension"} disabled={!isPossible || !reason.trim()}>
          送提案委审批
        </Button>
      </div>
    </form>
  );
}
