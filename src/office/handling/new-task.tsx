import { useState } from "react";
import { acceptOne, askReturn, type TaskDetail } from "#data/office/handling.ts";
import type { TaskWork } from "#office/handling/use-task.ts";
import { Button } from "#ui/button.tsx";
import { Card } from "#ui/card.tsx";
import { Input } from "#ui/input.tsx";
import { NativeSelect } from "#ui/native-select.tsx";
import { Notice } from "#ui/notice.tsx";
import { TextArea } from "#ui/text-area.tsx";

interface NewTaskProps {
  readonly task: TaskDetail;
  readonly work: TaskWork;
}

/** 签收 or 申请退办: the first thing that is decided. */
export function NewTask({ task, work }: NewTaskProps) {
  const [isReturning, setReturning] = useState(false);
  if (task.state === "RETURN_REQUESTED")
    return <Notice tone="amber">已向提案委申请退办，批准之前仍由本单位负责，请勿自行转给其他单位。</Notice>;
  return isReturning ? (
    <ReturnForm task={task} work={work} onCancel={() => setReturning(false)} />
  ) : (
    <AcceptForm task={task} work={work} onReturn={() => setReturning(true)} />
  );
}

function AcceptForm({ task, work, onReturn }: NewTaskProps & { readonly onReturn: () => void }) {
  const [name, setName] = useState(task.clerkName);
  const [phone, setPhone] = useState(task.clerkPhone);
  const canReturn = task.moves.includes("requestReturn") && !task.due.return?.isOverdue;
  return (
    <Card title="签收">
      <form
        className="handling-form"
        onSubmit={(event) => {
          event.preventDefault();
          void work.work("accept", () => acceptOne(task.id, name.trim(), phone.trim()), "已签收。");
        }}
      >
        <p>经办人的姓名和电话会显示给提案者，便于他们直接联系。</p>
        <div className="handling-form__pair">
          <Input label="经办人" value={name} onChange={setName} maxLength={50} />
          <Input label="联系电话" type="tel" value={phone} onChange={setPhone} maxLength={30} />
        </div>
        <div className="ui-cluster">
          <Button kind="primary" type="submit" busy={work.busy === "accept"} disabled={!name.trim() || !phone.trim()}>
            签收
          </Button>
          {canReturn && (
            <Button kind="quiet" onPress={onReturn}>
              不属于本单位，申请退办
            </Button>
          )}
        </div>
      </form>
    </Card>
  );
}

function ReturnForm({ task, work, onCancel }: NewTaskProps & { readonly onCancel: () => void }) {
  const [reason, setReason] = useState("");
  const [note, setNote] = useState("");
  const options = [
    { value: "", label: "请选择" },
    ...task.returnReasons.map(({ code, label }) => ({ value: code, label })),
  ];
  return (
    <Card title="申请退办">
      <form
        className="handling-form"
        onSubmit={(event) => {
          event.preventDefault();
          void work.work("return", () => askReturn(task.id, reason, note.trim()), "退办申请已送提案委。");
        }}
      >
        <NativeSelect label="理由" value={reason} options={options} onChange={setReason} />
        <TextArea label="说明" hint="写明依据，以及建议由哪个单位办理。" value={note} onChange={setNote} rows={3} />
        <div className="ui-cluster">
          <Button kind="primary" type="submit" busy={work.busy === "return"} disabled={!reason || !note.trim()}>
            送提案委
          </Button>
          <Button kind="quiet" onPress={onCancel}>
            取消
          </Button>
        </div>
      </form>
    </Card>
  );
}
