import { useState } from "react";
import { newId } from "#data/ids.ts";
import { type InstructionBody, recordInstruction } from "#data/office/opinion-ways.ts";
import { leadersByOpinionLevel, OPINION_LEVELS } from "#domain/opinion/opinion-lists.ts";
import { shanghaiDay } from "#domain/time/shanghai.ts";
import type { ReportProps } from "#office/opinions/use-report.ts";
import { Button } from "#ui/button.tsx";
import { Input } from "#ui/input.tsx";
import { NativeSelect } from "#ui/native-select.tsx";
import { TextArea } from "#ui/text-area.tsx";

/** 登记批示: level, whose, when; its words are optional and read by few. */
export function InstructionForm({ detail, work, onDone }: ReportProps & { readonly onDone: () => void }) {
  const [id] = useState(newId);
  const [body, setBody] = useState<InstructionBody>(() => ({
    level: "COUNTY",
    leaderTitle: "",
    isChief: false,
    givenOn: shanghaiDay(new Date()),
    words: "",
  }));
  const change = (part: Partial<InstructionBody>) => setBody({ ...body, ...part });
  const send = async () => {
    const sent = () => recordInstruction(detail.id, id, { ...body, leaderTitle: body.leaderTitle.trim() });
    if (await work.work("instruction", sent, "批示已登记，作者会看到哪一级、哪一天。")) onDone();
  };
  return (
    <form
      className="opinion-form"
      aria-label="登记批示"
      onSubmit={(event) => {
        event.preventDefault();
        void send();
      }}
    >
      <NativeSelect
        label="层级"
        value={body.level}
        options={OPINION_LEVELS.map((level) => ({ value: level, label: leadersByOpinionLevel[level] }))}
        onChange={(level) => change({ level })}
      />
      <Input
        label="领导职务"
        hint="写职务，不写姓名，例如：区委书记"
        need="required"
        maxLength={40}
        value={body.leaderTitle}
        onChange={(leaderTitle) => change({ leaderTitle })}
      />
      <label className="ui-listflag">
        <input type="checkbox" checked={body.isChief} onChange={({ target }) => change({ isChief: target.checked })} />
        主要领导
      </label>
      <Input label="批示日期" type="date" value={body.givenOn} onChange={(givenOn) => change({ givenOn })} />
      <TextArea
        label="批示内容"
        need="optional"
        hint="加密保存，只有登记、签发和政协领导可以查看，查看会被记录。"
        rows={2}
        value={body.words}
        onChange={(words) => change({ words })}
      />
      <div className="opinion-form__actions">
        <Button
          compact
          kind="primary"
          type="submit"
          busy={work.busy === "instruction"}
          disabled={body.leaderTitle.trim() === "" || body.givenOn === ""}
        >
          保存批示
        </Button>
        <Button compact kind="quiet" onPress={onDone}>
          取消
        </Button>
      </div>
    </form>
  );
}
