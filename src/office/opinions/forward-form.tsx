import { useState } from "react";
import { newId } from "#data/ids.ts";
import { forwardToUnit } from "#data/office/opinion-ways.ts";
import { readAssignees } from "#data/office/submissions.ts";
import { useAnswer } from "#data/office/use-answer.ts";
import type { ReportProps } from "#office/opinions/use-report.ts";
import { Button } from "#ui/button.tsx";
import { Input } from "#ui/input.tsx";
import { SearchPicker } from "#ui/search-picker.tsx";

/** 转部门: which unit and by when; without a day the office's own term counts. */
export function ForwardForm({ detail, work, onDone }: ReportProps & { readonly onDone: () => void }) {
  const [id] = useState(newId);
  const [unitId, setUnit] = useState("");
  const [dueOn, setDue] = useState("");
  const [note, setNote] = useState("");
  const { value, refusal } = useAnswer(readAssignees);
  const send = async () => {
    const sent = () => forwardToUnit(detail.id, id, { unitId, note: note.trim(), dueOn: dueOn || null });
    if (await work.work("forward", sent, "已转有关部门，对方看不到作者姓名。")) onDone();
  };
  return (
    <form
      className="opinion-form"
      aria-label="转部门"
      onSubmit={(event) => {
        event.preventDefault();
        void send();
      }}
    >
      <SearchPicker
        label="部门"
        need="required"
        placeholder="输入部门名称"
        options={(value?.units ?? []).map((unit) => ({ value: unit.id, label: unit.name }))}
        value={unitId}
        onChange={setUnit}
        error={refusal?.detail}
        autoFocus
      />
      <Input
        label="反馈期限"
        type="date"
        need="optional"
        hint="不填按办公室设定的时限计算"
        value={dueOn}
        onChange={setDue}
      />
      <Input label="转办意见" need="optional" maxLength={500} value={note} onChange={setNote} />
      <div className="opinion-form__actions">
        <Button compact kind="primary" type="submit" busy={work.busy === "forward"} disabled={unitId === ""}>
          转出
        </Button>
        <Button compact kind="quiet" onPress={onDone}>
          取消
        </Button>
      </div>
    </form>
  );
}
