import { useState } from "react";
import { cosignOne, opinionFileAddress, saveOpinion, type TaskDetail } from "#data/office/handling.ts";
import { timeWords } from "#domain/time/time-words.ts";
import { ExtensionPart } from "#office/handling/extension-part.tsx";
import { useKept } from "#office/handling/use-kept.ts";
import type { TaskWork } from "#office/handling/use-task.ts";
import { Button } from "#ui/button.tsx";
import { Card } from "#ui/card.tsx";
import { LinkButton } from "#ui/link-button.tsx";
import { Notice } from "#ui/notice.tsx";
import { TextArea } from "#ui/text-area.tsx";
import { useNow } from "#ui/use-now.ts";

interface CoPartProps {
  readonly task: TaskDetail;
  readonly work: TaskWork;
}

/** The work of a 会办 unit: its opinion to the lead, and its word on the lead's reply. */
export function CoPart({ task, work }: CoPartProps) {
  return (
    <>
      {task.leadDraft && <CosignCard key={task.leadDraft.replyId} task={task} work={work} />}
      <OpinionCard task={task} work={work} />
      {task.due.finish && <ExtensionPart task={task} work={work} />}
    </>
  );
}

function CosignCard({ task, work }: CoPartProps) {
  const [note, setNote] = useState("");
  const [isObjecting, setObjecting] = useState(false);
  const { leadDraft } = task;
  if (!leadDraft) return null;
  const { replyId, version, outcomeClass, body, mine } = leadDraft;
  const say = (agrees: boolean) =>
    work.work(
      "cosign",
      () => cosignOne(task.id, replyId, agrees, note.trim()),
      agrees ? "已会签。" : "意见已送主办单位。",
    );
  return (
    <Card title={`主办单位答复稿（第 ${version} 版${outcomeClass ? `，${outcomeClass} 类` : ""}）`}>
      <p className="handling-text handling-quote">{body}</p>
      {mine && (
        <Notice tone={mine.agrees ? "green" : "amber"}>
          {mine.agrees ? "本单位已同意会签这一版。" : `本单位已提出意见：${mine.note}`}
        </Notice>
      )}
      {isObjecting && <TextArea label="会签意见" value={note} onChange={setNote} rows={3} />}
      <div className="ui-cluster">
        {isObjecting ? (
          <>
            <Button
              kind="primary"
              busy={work.busy === "cosign"}
              disabled={!note.trim()}
              onPress={() => void say(false)}
            >
              送主办单位
            </Button>
            <Button kind="quiet" onPress={() => setObjecting(false)}>
              取消
            </Button>
          </>
        ) : (
          <>
            {!mine?.agrees && (
              <Button kind="primary" icon="stamp" busy={work.busy === "cosign"} onPress={() => void say(true)}>
                同意会签
              </Button>
            )}
            <Button onPress={() => setObjecting(true)}>提出意见</Button>
          </>
        )}
      </div>
    </Card>
  );
}

function OpinionCard({ task, work }: CoPartProps) {
  const now = useNow();
  const { words, change, drop } = useKept(task.id, "opinion", { opinion: task.opinion ?? "" });
  const isChanged = words.opinion.trim() !== (task.opinion ?? "");
  const canSend = task.moves.includes("sendOpinion");
  const send = async () => {
    if (await work.work("opinion", () => saveOpinion(task.id, words.opinion.trim()), "会办意见已送主办单位。")) drop();
  };
  return (
    <Card
      title="会办意见"
      aside={
        task.opinion !== null && (
          <LinkButton compact kind="quiet" icon="download" outside to={opinionFileAddress(task.id)}>
            Word 公文
          </LinkButton>
        )
      }
    >
      {task.opinionAt && <p className="ui-meta">{timeWords(task.opinionAt, now)} 已送主办单位。</p>}
      <form
        className="handling-form"
        onSubmit={(event) => {
          event.preventDefault();
          void send();
        }}
      >
        <TextArea
          label="意见"
          labelHidden
          value={words.opinion}
          onChange={(opinion) => change({ opinion })}
          rows={6}
          disabled={!canSend}
          data-kept
        />
        {canSend && (
          <div className="ui-cluster">
            <Button
              kind="primary"
              type="submit"
              busy={work.busy === "opinion"}
              disabled={!words.opinion.trim() || !isChanged}
            >
              {task.opinion === null ? "送主办单位" : "更新意见"}
            </Button>
            {isChanged && <span className="ui-meta">未送出，已存本机</span>}
          </div>
        )}
      </form>
    </Card>
  );
}
