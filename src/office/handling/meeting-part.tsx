import { useState } from "react";
import { sayMeeting, type TaskDetail } from "#data/office/handling.ts";
import { timeWords } from "#domain/time/time-words.ts";
import type { TaskWork } from "#office/handling/use-task.ts";
import { Button } from "#ui/button.tsx";
import { Card } from "#ui/card.tsx";
import { Input } from "#ui/input.tsx";
import { useNow } from "#ui/use-now.ts";

interface MeetingPartProps {
  readonly task: TaskDetail;
  readonly work: TaskWork;
}

/** 约面谈: what a proposer wishes, and when and where the unit will see them. */
export function MeetingPart({ task, work }: MeetingPartProps) {
  const now = useNow();
  if (task.meetings.length === 0) return null;
  return (
    <Card title="委员约面谈">
      <ul className="handling-contacts">
        {task.meetings.map(({ id, memberName, wish, at, answer }) => (
          <li key={id} className="handling-contact">
            <p>
              <strong>{memberName}</strong>：{wish} <span className="ui-meta">{timeWords(at, now)}</span>
            </p>
            {answer === null ? <Answer id={id} task={task} work={work} /> : <p>已答复：{answer}</p>}
          </li>
        ))}
      </ul>
    </Card>
  );
}

function Answer({ id, task, work }: MeetingPartProps & { readonly id: string }) {
  const [answer, setAnswer] = useState("");
  return (
    <form
      className="handling-form"
      onSubmit={(event) => {
        event.preventDefault();
        void work.work(id, () => sayMeeting(task.id, id, answer.trim()), "已答复委员。");
      }}
    >
      <Input label="时间、地点与接待人" value={answer} onChange={setAnswer} maxLength={500} />
      <div className="ui-cluster">
        <Button type="submit" busy={work.busy === id} disabled={!answer.trim()}>
          答复委员
        </Button>
      </div>
    </form>
  );
}
