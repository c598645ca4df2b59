import type { TaskDetail } from "#data/office/handling.ts";
import { timeWords } from "#domain/time/time-words.ts";
import { OutcomeFields } from "#office/handling/outcome-fields.tsx";
import { type ReplyDraft, useReplyDraft } from "#office/handling/use-reply-draft.ts";
import type { TaskWork } from "#office/handling/use-task.ts";
import { Button } from "#ui/button.tsx";
import { Card } from "#ui/card.tsx";
import { Disclosure } from "#ui/disclosure.tsx";
import { Input } from "#ui/input.tsx";
import { Notice } from "#ui/notice.tsx";
import { TextArea } from "#ui/text-area.tsx";
import { useNow } from "#ui/use-now.ts";

interface ReplyEditorProps {
  readonly task: TaskDetail;
  readonly work: TaskWork;
}

/** 拟写答复. What is typed stays in this browser until it is saved as a version; the class makes it ready to be signed. */
export function ReplyEditor({ task, work }: ReplyEditorProps) {
  const draft = useReplyDraft(task, work);
  const { words, change } = draft;
  return (
    <Card title="拟写答复" aside={<KeptState draft={draft} />}>
      <form
        className="handling-form"
        aria-label="拟写答复"
        onSubmit={(event) => {
          event.preventDefault();
          void draft.save();
        }}
      >
        <DraftNotices task={task} draft={draft} />
        <TextArea
          label="答复正文"
          hint="逐条回应建议，写明已做的、将做的和时间。称谓、标题和落款由系统排入公文格式。"
          value={words.body}
          onChange={(body) => change({ body })}
          rows={12}
          data-kept
        />
        <Input
          label="内容摘要"
          need="optional"
          value={words.abstract}
          onChange={(abstract) => change({ abstract })}
          maxLength={500}
        />
        <OutcomeFields outcomes={task.outcomes} today={task.today} words={words} change={change} />
        <div className="handling-form__pair">
          <Input
            label="联系人"
            value={words.contactPerson}
            onChange={(contactPerson) => change({ contactPerson })}
            maxLength={50}
          />
          <Input
            label="联系电话"
            type="tel"
            value={words.contactPhone}
            onChange={(contactPhone) => change({ contactPhone })}
            maxLength={30}
          />
          <Input
            label="发文字号"
            need="optional"
            hint="留空则签发时按顺序编号"
            value={words.replyNo}
            onChange={(replyNo) => change({ replyNo })}
            maxLength={60}
          />
        </div>
        <div className="ui-cluster">
          <Button kind="primary" type="submit" busy={work.busy === "reply"} disabled={!draft.canSave}>
            保存为第 {draft.standing.baseVersion + 1} 版
          </Button>
          <span className="ui-meta">{nextWords(task, draft)}</span>
        </div>
      </form>
    </Card>
  );
}

function KeptState({ draft }: { readonly draft: ReplyDraft }) {
  if (!draft.isChanged) return null;
  return <span className="ui-meta">{draft.isKept ? "未保存，已存本机" : "未保存，本机存储已满"}</span>;
}

function DraftNotices({ task, draft }: { readonly task: TaskDetail; readonly draft: ReplyDraft }) {
  const now = useNow();
  const [newest] = task.replies;
  return (
    <>
      {draft.restoredAt && draft.isChanged && (
        <Notice tone="navy">
          已恢复 {timeWords(draft.restoredAt, now)} 未保存的内容。
          <Button compact onPress={draft.giveUp}>
            放弃，用已保存的
          </Button>
        </Notice>
      )}
      {draft.isOvertaken && newest && (
        <Notice tone="amber" title={`${newest.writtenBy}已保存第 ${newest.version} 版`}>
          您的内容还在下面。请对照后再保存，保存后成为第 {newest.version + 1} 版。
          <Disclosure summary={`看第 ${newest.version} 版正文`}>
            <p className="handling-text">{newest.body}</p>
          </Disclosure>
        </Notice>
      )}
      {newest?.signedAt && !newest.passedAt && task.state === "DRAFTING" && (
        <Notice tone="amber" title="提案委退回修改">
          {task.history.findLast(({ move }) => move === "sendBack")?.note}
        </Notice>
      )}
    </>
  );
}

const nextWords = (task: TaskDetail, { words, isChanged }: ReplyDraft): string => {
  if (words.outcomeClass === null) return "选定办理结果类别后，才进入会签、签发。";
  if (isChanged && task.role === "LEAD") return "保存新版后，会办单位需重新会签。";
  return isChanged ? "保存后由单位负责人签发。" : "";
};
