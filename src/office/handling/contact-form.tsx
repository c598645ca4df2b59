import { useState } from "react";
import { addContact, type ContactBody, type TaskDetail } from "#data/office/handling.ts";
import { CONTACT_MODES, labelByContactMode } from "#domain/proposal/proposal-lists.ts";
import { useKept } from "#office/handling/use-kept.ts";
import type { TaskWork } from "#office/handling/use-task.ts";
import { Button } from "#ui/button.tsx";
import { CheckChipGroup, ChipGroup } from "#ui/chip-group.tsx";
import { Input } from "#ui/input.tsx";
import { TextArea } from "#ui/text-area.tsx";

interface ContactFormProps {
  readonly task: TaskDetail;
  readonly work: TaskWork;
  readonly onClose: () => void;
}

type Words = Omit<ContactBody, "mode"> & { readonly mode: ContactBody["mode"] | ""; readonly id: string };

/** When, how, where, with whom, what was said. Sent under one id: sending it twice logs it once. */
export function ContactForm({ task, work, onClose }: ContactFormProps) {
  const [empty] = useState<Words>(() => ({
    id: crypto.randomUUID(),
    mode: "",
    happenedOn: task.today,
    place: "",
    participants: "",
    summary: "",
    memberIds: task.proposers.length === 1 ? task.proposers.map(({ memberId }) => memberId) : [],
  }));
  const { words, change, drop } = useKept(task.id, "contact", empty);
  const missing = missingOf(words, task.today);
  const send = async () => {
    const { id, mode, ...rest } = words;
    if (missing || mode === "") return;
    if (await work.work("contact", () => addContact(task.id, id, { ...rest, mode }), "已登记，等待提案者确认。")) {
      drop();
      onClose();
    }
  };
  return (
    <form
      className="handling-form handling-form--inset"
      aria-label="登记沟通"
      onSubmit={(event) => {
        event.preventDefault();
        void send();
      }}
    >
      <ChipGroup
        label="方式"
        value={words.mode}
        options={CONTACT_MODES.map((value) => ({ value, label: labelByContactMode[value] }))}
        onChange={(mode) => change({ mode })}
      />
      <div className="handling-form__pair">
        <Input
          label="日期"
          type="date"
          value={words.happenedOn}
          onChange={(happenedOn) => change({ happenedOn })}
          error={words.happenedOn > task.today ? "不能晚于今天。" : undefined}
        />
        <Input
          label="地点"
          need="optional"
          value={words.place}
          onChange={(place) => change({ place })}
          maxLength={100}
        />
      </div>
      <CheckChipGroup
        label="参加的提案者"
        options={task.proposers.map(({ memberId, name }) => ({ value: memberId, label: name }))}
        values={words.memberIds}
        onChange={(memberIds) => change({ memberIds: [...memberIds] })}
      />
      <Input
        label="本单位参加人"
        need="optional"
        value={words.participants}
        onChange={(participants) => change({ participants })}
        maxLength={200}
      />
      <TextArea label="沟通情况" value={words.summary} onChange={(summary) => change({ summary })} rows={3} data-kept />
      <div className="ui-cluster">
        <Button kind="primary" type="submit" busy={work.busy === "contact"} disabled={missing !== undefined}>
          登记
        </Button>
        <Button kind="quiet" onPress={onClose}>
          收起
        </Button>
        <span className="ui-meta">{missing ?? "登记后请提案者确认，确认的才计入沟通。"}</span>
      </div>
    </form>
  );
}

const missingOf = ({ mode, happenedOn, memberIds, summary }: Words, today: string): string | undefined => {
  if (mode === "") return "请选择方式。";
  if (!happenedOn || happenedOn > today) return "请填写日期。";
  if (memberIds.length === 0) return "请选择参加的提案者。";
  return summary.trim() ? undefined : "请写明沟通情况。";
};
