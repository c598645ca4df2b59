import { useState } from "react";
import { signReply, type TaskDetail } from "#data/office/handling.ts";
import { OutcomeFields } from "#office/handling/outcome-fields.tsx";
import type { TaskWork } from "#office/handling/use-task.ts";
import { Button } from "#ui/button.tsx";
import { Card } from "#ui/card.tsx";
import { Confirm } from "#ui/confirm.tsx";
import { Disclosure } from "#ui/disclosure.tsx";

interface SignOffCardProps {
  readonly task: TaskDetail;
  readonly work: TaskWork;
}

/** 签发, in two taps: read what stands, sign, confirm. The class may still be put right. */
export function SignOffCard({ task, work }: SignOffCardProps) {
  const [reply] = task.replies;
  const [isAsking, setAsking] = useState(false);
  const [isMending, setMending] = useState(false);
  const [changed, setChanged] = useState<Partial<Outcome>>({});
  if (!reply || reply.signedAt) return null;
  const outcome: Outcome = {
    outcomeClass: reply.outcomeClass,
    promise: reply.promise,
    promiseOn: reply.promiseOn,
    ...changed,
  };
  const missing = missingOf(task, outcome);
  const { outcomeClass } = outcome;
  const sign = async () => {
    if (outcomeClass === null) return;
    const body = { replyId: reply.id, ...outcome, outcomeClass };
    await work.work("sign", () => signReply(task.id, body), "已签发，送提案委审核。");
    setAsking(false);
  };
  return (
    <Card title="签发答复">
      <p className="handling-sign">
        第 {reply.version} 版，{outcomeClass ? `${outcomeClass} 类：${wordsOf(task, outcomeClass)}` : "还没有选类别"}
        {outcomeClass === "B" && outcome.promiseOn && `；承诺 ${outcome.promiseOn} 前${outcome.promise}`}
      </p>
      <Disclosure summary="答复正文" open>
        <p className="handling-text">{reply.body}</p>
      </Disclosure>
      {isMending && (
        <OutcomeFields
          outcomes={task.outcomes}
          today={task.today}
          words={outcome}
          change={(more) => setChanged((before) => ({ ...before, ...more }))}
        />
      )}
      {missing && <p className="handling-hint">{missing}</p>}
      <div className="ui-cluster">
        <Button kind="primary" icon="stamp" disabled={missing !== undefined} onPress={() => setAsking(true)}>
          签发
        </Button>
        {!isMending && (
          <Button kind="quiet" onPress={() => setMending(true)}>
            改类别
          </Button>
        )}
      </div>
      <Confirm
        open={isAsking}
        title="签发这份答复"
        confirmLabel="确认签发"
        busy={work.busy === "sign"}
        onConfirm={() => void sign()}
        onCancel={() => setAsking(false)}
      >
        <p>
          《{task.title}》第 {reply.version} 版，{outcomeClass}{" "}
          类。签发后送提案委审核，不能再改；如需修改，由提案委退回。
        </p>
      </Confirm>
    </Card>
  );
}

interface Outcome {
  readonly outcomeClass: NonNullable<TaskDetail["replies"][number]["outcomeClass"]> | null;
  readonly promise: string;
  readonly promiseOn: string | null;
}

const wordsOf = (task: TaskDetail, code: string): string =>
  task.outcomes.find((outcome) => outcome.code === code)?.words ?? "";

const missingOf = (task: TaskDetail, { outcomeClass, promise, promiseOn }: Outcome): string | undefined => {
  if (task.lacks.contact) return "还没有经提案者确认的沟通记录，不能签发。";
  if (task.lacks.cosign) return "会办单位还没有全部会签，不能签发。";
  if (outcomeClass === null) return "请选择办理结果类别。";
  if (outcomeClass !== "B") return undefined;
  return promise.trim() && promiseOn !== null && promiseOn > task.today
    ? undefined
    : "B 类答复请写明承诺事项和今天之后的办结日期。";
};
