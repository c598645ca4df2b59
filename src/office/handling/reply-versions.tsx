import { type ReplyVersion, replyFileAddress, type TaskDetail } from "#data/office/handling.ts";
import { shanghaiDay } from "#domain/time/shanghai.ts";
import { dayWords } from "#office/handling/days-left.tsx";
import { Card } from "#ui/card.tsx";
import { Disclosure } from "#ui/disclosure.tsx";
import { LinkButton } from "#ui/link-button.tsx";
import { StatusTag } from "#ui/status-tag.tsx";

/** Every version that was saved, the newest open once it is no longer being written; what co-units said stands with it. */
export function ReplyVersions({ task }: { readonly task: TaskDetail }) {
  const [newest, ...earlier] = task.replies;
  if (!newest) return null;
  return (
    <Card title="答复">
      <Version task={task} reply={newest} open={!task.moves.includes("draftReply")} />
      <Waiting task={task} />
      {earlier.length > 0 && (
        <Disclosure summary={`以前的版本（${earlier.length}）`}>
          {earlier.map((reply) => (
            <Version key={reply.id} task={task} reply={reply} />
          ))}
        </Disclosure>
      )}
    </Card>
  );
}

function Version({
  task,
  reply,
  open = false,
}: {
  readonly task: TaskDetail;
  readonly reply: ReplyVersion;
  readonly open?: boolean;
}) {
  const { id, version, round, outcomeClass, signedClass, replyNo, cosigns } = reply;
  const facts = [
    `第 ${version} 版`,
    round > 1 && `第 ${round} 次办理`,
    outcomeClass ? `${outcomeClass} 类` : "未定类别",
    signedClass && signedClass !== outcomeClass && `签发时为 ${signedClass} 类`,
    replyNo,
    `${reply.writtenBy} ${dayWords(shanghaiDay(new Date(reply.writtenAt)))}`,
  ].filter(Boolean);
  return (
    <article className="handling-version">
      <p className="handling-contact__head">
        <strong>{facts.join(" · ")}</strong>
        <ReplyState reply={reply} />
        <LinkButton compact kind="quiet" icon="download" outside to={replyFileAddress(task.id, id)}>
          Word 公文
        </LinkButton>
      </p>
      {cosigns.map(({ unitName, agrees, note }) => (
        <p key={unitName} className={agrees ? "ui-meta" : "handling-hint"}>
          {unitName}：{agrees ? "同意会签" : `有意见：${note}`}
        </p>
      ))}
      <Disclosure summary="正文" open={open}>
        <p className="handling-text">{reply.body}</p>
        {reply.promiseOn && (
          <p>
            承诺 {reply.promiseOn} 前：{reply.promise}
          </p>
        )}
      </Disclosure>
    </article>
  );
}

function ReplyState({ reply }: { readonly reply: ReplyVersion }) {
  if (reply.passedAt)
    return (
      <StatusTag tone="green" icon="check">
        已送提案者
      </StatusTag>
    );
  return reply.signedBy ? (
    <StatusTag tone="teal" icon="stamp">
      {reply.signedBy} 签发
    </StatusTag>
  ) : null;
}

/** What the signature waits for, in words. */
function Waiting({ task }: { readonly task: TaskDetail }) {
  if (task.state !== "DRAFTING" && task.state !== "ACCEPTED") return null;
  const co = task.others.filter(({ role }) => role === "CO");
  return (
    <>
      {task.lacks.contact && <p className="handling-hint">签发前需有一次经提案者确认的沟通。</p>}
      {task.lacks.cosign && (
        <p className="handling-hint">
          等待会办单位送意见并会签：
          {co.map(({ unitName, clerkPhone }) => `${unitName} ${clerkPhone}`).join("；")}
        </p>
      )}
      {co.map(
        ({ unitName, opinion }) =>
          opinion !== null && (
            <Disclosure key={unitName} summary={`${unitName}的会办意见`}>
              <p className="handling-text">{opinion}</p>
            </Disclosure>
          ),
      )}
    </>
  );
}
