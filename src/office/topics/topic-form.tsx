import { type FormEvent, useState } from "react";
import type { Topic, TopicBody } from "#data/office/topics.ts";
import { Button } from "#ui/button.tsx";
import { Input } from "#ui/input.tsx";
import { Notice } from "#ui/notice.tsx";
import { TextArea } from "#ui/text-area.tsx";

interface TopicFormProps {
  readonly topic: Pick<Topic, "id" | "year" | "title" | "background" | "source">;
  /** Gives the sentence of a refusal. */
  readonly onSave: (body: TopicBody) => Promise<string | undefined>;
  readonly onCancel: () => void;
}

/** One reference topic. */
export function TopicForm({ topic, onSave, onCancel }: TopicFormProps) {
  const [year, setYear] = useState(String(topic.year));
  const [title, setTitle] = useState(topic.title);
  const [background, setBackground] = useState(topic.background);
  const [source, setSource] = useState(topic.source);
  const [fault, setFault] = useState("");
  const [isBusy, setBusy] = useState(false);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (title.trim() === "" || !/^20\d\d$/.test(year)) return setFault("请填写题目和四位年份。");
    setBusy(true);
    const said = await onSave({ year: Number(year), title, background, source });
    setBusy(false);
    setFault(said ?? "");
  };
  return (
    <form className="topics__form" aria-label="参考选题" noValidate onSubmit={(event) => void submit(event)}>
      {fault && (
        <Notice tone="red" alert>
          {fault}
        </Notice>
      )}
      <Input label="题目" value={title} onChange={setTitle} autoFocus />
      <Input label="年份" inputMode="numeric" value={year} onChange={setYear} />
      <TextArea label="背景" need="optional" value={background} onChange={setBackground} rows={4} />
      <Input label="来源单位" need="optional" value={source} onChange={setSource} />
      <div className="ui-cluster">
        <Button kind="primary" type="submit" busy={isBusy}>
          保存
        </Button>
        <Button kind="quiet" onPress={onCancel}>
          取消
        </Button>
      </div>
    </form>
  );
}
