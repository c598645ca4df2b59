import { type ReactNode, useState } from "react";
import type { HotTopic, HotTopicDetail, TopicAct } from "#data/office/atlas.ts";
import { labelByTopicAct, type TopicAct as TopicActName } from "#domain/topic/hot-topic.ts";
import { Button } from "#ui/button.tsx";
import { Input } from "#ui/input.tsx";
import { SearchPicker } from "#ui/search-picker.tsx";

interface TopicActsProps {
  readonly topic: HotTopicDetail;
  readonly others: readonly HotTopic[];
  /** Submissions that were chosen for a split. */
  readonly chosen: readonly string[];
  readonly onAct: (act: TopicAct) => Promise<boolean>;
}

/** Rename, hide or show, merge, split: what people decide stands, no machine changes it again. */
export function TopicActs({ topic, others, chosen, onAct }: TopicActsProps) {
  const [open, setOpen] = useState<TopicActName | null>(null);
  const [words, setWords] = useState("");
  const [into, setInto] = useState("");
  const [isBusy, setBusy] = useState(false);
  const run = async (act: TopicAct) => {
    setBusy(true);
    const went = await onAct(act);
    setBusy(false);
    if (went) setOpen(null);
  };
  const begin = (act: TopicActName) => {
    setWords(act === "rename" ? topic.name : "");
    setInto("");
    setOpen(act);
  };
  const form = (children: ReactNode, act: TopicActName, isReady: boolean, body: TopicAct) => (
    <form
      className="ui-record__form"
      onSubmit={(event) => {
        event.preventDefault();
        if (isReady) void run(body);
      }}
    >
      {children}
      <span className="hot-topics__acts">
        <Button kind="primary" type="submit" busy={isBusy} disabled={!isReady}>
          {labelByTopicAct[act]}
        </Button>
        <Button onPress={() => setOpen(null)}>取消</Button>
      </span>
    </form>
  );
  const given = words.trim();
  return (
    <div className="hot-topics__decide">
      <div className="hot-topics__acts">
        <Button compact icon="pencil" onPress={() => begin("rename")}>
          改名
        </Button>
        {topic.isHidden ? (
          <Button compact busy={isBusy} onPress={() => void run({ act: "show" })}>
            恢复显示
          </Button>
        ) : (
          <Button compact onPress={() => begin("hide")}>
            隐藏
          </Button>
        )}
        <Button compact onPress={() => begin("merge")}>
          并入另一话题
        </Button>
        <Button
          compact
          disabled={chosen.length === 0 || chosen.length >= topic.items}
          title="先在下面选出要拆出去的来件，至少留下一件"
          onPress={() => begin("split")}
        >
          {chosen.length > 0 ? `拆出所选 ${chosen.length} 件` : "拆分（先选来件）"}
        </Button>
      </div>
      {open === "rename" &&
        form(
          <Input label="新名称" value={words} onChange={setWords} maxLength={40} autoFocus />,
          open,
          given !== "" && given !== topic.name,
          { act: "rename", name: given },
        )}
      {open === "hide" &&
        form(
          <Input label="隐藏的理由" need="required" value={words} onChange={setWords} maxLength={100} autoFocus />,
          open,
          given !== "",
          { act: "hide", reason: given },
        )}
      {open === "merge" &&
        form(
          <SearchPicker
            label="并入哪个话题"
            placeholder="输入话题名称查找"
            options={others
              .filter(({ id }) => id !== topic.id)
              .map(({ id, name, people, items }) => ({ value: id, label: name, meta: `${people} 人 ${items} 件` }))}
            value={into}
            onChange={setInto}
            autoFocus
          />,
          open,
          into !== "",
          { act: "merge", into },
        )}
      {open === "split" &&
        form(
          <Input label="新话题的名称" need="optional" value={words} onChange={setWords} maxLength={40} autoFocus />,
          open,
          chosen.length > 0 && chosen.length < topic.items,
          { act: "split", submissionIds: [...chosen], name: given },
        )}
    </div>
  );
}
