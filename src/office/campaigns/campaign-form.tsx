import { labelByOpinionCategory, OPINION_CATEGORIES } from "#domain/submission/submission-lists.ts";
import { type CampaignWords, faultsOf } from "#office/campaigns/campaign-words.ts";
import { Button } from "#ui/button.tsx";
import { Fault } from "#ui/fault.tsx";
import { focusFirstFault } from "#ui/focus-first-fault.ts";
import { Input } from "#ui/input.tsx";
import { LinkButton } from "#ui/link-button.tsx";
import { NativeSelect } from "#ui/native-select.tsx";
import { Notice } from "#ui/notice.tsx";
import { Switch } from "#ui/switch.tsx";
import { TextArea } from "#ui/text-area.tsx";
import { type FormEvent, useState } from "react";

interface CampaignFormProps {
  readonly words: CampaignWords;
  readonly isRestored: boolean;
  readonly back: string;
  readonly onChange: (change: Partial<CampaignWords>) => void;
  readonly onGiveUp: () => void;
  /** Gives the sentence of a refusal. */
  readonly onSave: () => Promise<string | undefined>;
}

const categories = [
  { value: "" as const, label: "不预设，由填写人选" },
  ...OPINION_CATEGORIES.map((value) => ({ value, label: labelByOpinionCategory[value] })),
];

/** A theme, what its form asks, and its days. */
export function CampaignForm({ words, isRestored, back, onChange, onGiveUp, onSave }: CampaignFormProps) {
  const [isTried, setTried] = useState(false);
  const [said, setSaid] = useState("");
  const [isBusy, setBusy] = useState(false);
  const faults = isTried ? faultsOf(words) : {};
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (Object.keys(faultsOf(words)).length > 0) return focusFirstFault();
    setBusy(true);
    setSaid((await onSave()) ?? "");
    setBusy(false);
  };
  return (
    <form className="campaigns__form" noValidate aria-label="征集" onSubmit={(event) => void submit(event)}>
      {isRestored && (
        <Notice tone="amber">
          上次没有保存的内容已恢复。
          <Button compact onPress={onGiveUp}>
            不要了，重新填
          </Button>
        </Notice>
      )}
      <Input
        label="主题"
        hint="例如：我身边的风险隐患"
        value={words.title}
        error={faults.title}
        onChange={(title) => onChange({ title })}
      />
      <TextArea
        label="说明"
        need="optional"
        hint="显示在征集页面上：为什么征集、收集哪些、怎么处理。"
        value={words.intro}
        onChange={(intro) => onChange({ intro })}
        rows={4}
      />
      <div className="campaigns__pair">
        <Input
          label="开始日期"
          type="date"
          value={words.fromDay}
          error={faults.fromDay}
          onChange={(fromDay) => onChange({ fromDay })}
        />
        <Input
          label="结束日期"
          type="date"
          value={words.toDay}
          error={faults.toDay}
          onChange={(toDay) => onChange({ toDay })}
        />
      </div>
      <Input
        label="填写提示"
        need="optional"
        hint="写在输入框上方，例如：隐患在哪里、有什么危险、已经多久。"
        value={words.prompt}
        onChange={(prompt) => onChange({ prompt })}
      />
      <TextArea
        label="另外要问的问题"
        need="optional"
        hint="最多 3 个，每行一个；填写人可以不答。"
        value={words.questions}
        error={faults.questions}
        onChange={(questions) => onChange({ questions })}
        rows={3}
      />
      <NativeSelect
        label="默认类别"
        value={words.category}
        options={categories}
        onChange={(category) => onChange({ category })}
      />
      <Switch label="请填写人选镇街" checked={words.asksPlace} onChange={(asksPlace) => onChange({ asksPlace })} />
      <Switch
        label="页面上显示已收到多少条"
        checked={words.showsCounter}
        onChange={(showsCounter) => onChange({ showsCounter })}
      />
      <Fault words={said} />
      <div className="ui-cluster">
        <Button kind="primary" type="submit" busy={isBusy}>
          保存
        </Button>
        <LinkButton kind="quiet" to={back}>
          返回
        </LinkButton>
      </div>
    </form>
  );
}
