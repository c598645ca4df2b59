import { useState } from "react";
import { reminderFileAddress } from "#data/office/proposal-papers.ts";
import { noteReminder, type DeadlineItem } from "#data/office/proposal-rounds.ts";
import { Button } from "#ui/button.tsx";
import { copyText } from "#ui/copy-text.ts";
import { Disclosure } from "#ui/disclosure.tsx";
import { Fault } from "#ui/fault.tsx";
import { LinkButton } from "#ui/link-button.tsx";
import { TextArea } from "#ui/text-area.tsx";
import { showToast } from "#ui/toast-store.ts";

interface ReminderFormProps {
  readonly unitId: string;
  readonly items: readonly DeadlineItem[];
  readonly begin: string;
  readonly onNoted: () => Promise<void>;
}

/** What a reminder covers, as the server's text has it: overdue, or five working days left at most. */
const isDue = ({ isOverdue, workingDaysLeft }: DeadlineItem) => isOverdue || workingDaysLeft <= 5;

/** A prepared reminder. Nothing is sent from here: somebody calls or writes, and then writes down that it was done. */
export function ReminderForm({ unitId, items, begin, onNoted }: ReminderFormProps) {
  const [text, setText] = useState(begin);
  const [fault, setFault] = useState("");
  const [isBusy, setBusy] = useState(false);
  const due = items.filter(isDue);
  const copy = async () => showToast((await copyText(text)) ? "已复制催办文字" : "复制不了，请选中文字后复制");
  const note = async () => {
    setBusy(true);
    for (const { taskId } of due) {
      const answer = await noteReminder(taskId, text);
      if (answer.ok) continue;
      setFault(answer.refusal.detail);
      setBusy(false);
      return;
    }
    setBusy(false);
    setFault("");
    showToast(`已记下对 ${due.length} 件的催办`);
    await onNoted();
  };
  return (
    <Disclosure summary={`催办：${due.length} 件已逾期或即将到期`}>
      <div className="ui-record__form">
        <TextArea
          label="催办文字"
          hint="系统不会发送。请复制后电话、短信或发函联系，再记下。"
          rows={4}
          value={text}
          onChange={setText}
        />
        <div className="ui-cluster">
          <Button icon="copy" onPress={() => void copy()}>
            复制
          </Button>
          <LinkButton outside icon="download" to={reminderFileAddress(unitId)}>
            催办函 docx
          </LinkButton>
          <Button kind="primary" busy={isBusy} disabled={text.trim() === ""} onPress={() => void note()}>
            已催办，记下
          </Button>
        </div>
        <Fault words={fault} />
      </div>
    </Disclosure>
  );
}
