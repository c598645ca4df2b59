import { useState } from "react";
import { type ProgressBody, sendProgress, type TaskDetail } from "#data/office/handling.ts";
import { shanghaiDay } from "#domain/time/shanghai.ts";
import { DaysLeft, dayWords } from "#office/handling/days-left.tsx";
import type { TaskWork } from "#office/handling/use-task.ts";
import { Button } from "#ui/button.tsx";
import { Card } from "#ui/card.tsx";
import { ChipGroup } from "#ui/chip-group.tsx";
import { TextArea } from "#ui/text-area.tsx";

interface PromisePartProps {
  readonly task: TaskDetail;
  readonly work: TaskWork;
}
type Says = NonNullable<ProgressBody["says"]>;

const labelBySays: Record<Says, string> = { KEPT: "已兑现", PARTLY: "部分兑现", NOT_KEPT: "尚未兑现" };

/** 承诺跟踪: what was promised, how far it is, and from its day on whether it is kept. */
export function PromisePart({ task, work }: PromisePartProps) {
  if (task.promises.length === 0) return null;
  return (
    <Card title="承诺事项">
      <ul className="handling-contacts">
        {task.promises.map((promise) => (
          <li key={promise.id} className="handling-contact">
            <p className="handling-contact__head">
              <strong>承诺 {promise.due.on} 前</strong>
              {promise.isClosed ? (
                <span className="ui-meta">{promise.fulfilledOn ? "已兑现" : "已由新的答复替代或办结"}</span>
              ) : (
                <DaysLeft days={promise.due.workingDaysLeft} isOverdue={promise.due.isOverdue} on={promise.due.on} />
              )}
              {promise.unitSays && <span>本单位：{labelBySays[promise.unitSays]}</span>}
            </p>
            <p className="handling-text">{promise.promise}</p>
            {!promise.isClosed && (
              <ReportForm id={promise.id} isDue={promise.due.on <= task.today} task={task} work={work} />
            )}
          </li>
        ))}
      </ul>
      {task.progress.map(({ at, by, text }) => (
        <p key={at + text}>
          <span className="ui-meta">
            {dayWords(shanghaiDay(new Date(at)))} {by}
          </span>{" "}
          {text}
        </p>
      ))}
    </Card>
  );
}

function ReportForm({ id, isDue, task, work }: PromisePartProps & { readonly id: string; readonly isDue: boolean }) {
  const [text, setText] = useState("");
  const [says, setSays] = useState<Says | "">("");
  const send = async () => {
    const body = { commitmentId: id, text: text.trim(), says: says || null };
    if (await work.work(id, () => sendProgress(task.id, body), "进展已报送。")) setText("");
  };
  return (
    <form
      className="handling-form"
      onSubmit={(event) => {
        event.preventDefault();
        void send();
      }}
    >
      {isDue && (
        <ChipGroup<Says>
          label="到期答复：是否兑现"
          value={says}
          options={(["KEPT", "PARTLY", "NOT_KEPT"] as const).map((value) => ({ value, label: labelBySays[value] }))}
          onChange={setSays}
        />
      )}
      <TextArea label="进展" value={text} onChange={setText} rows={2} />
      <div className="ui-cluster">
        <Button type="submit" busy={work.busy === id} disabled={!text.trim()}>
          报送进展
        </Button>
      </div>
    </form>
  );
}
