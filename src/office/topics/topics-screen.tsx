import "#office/topics/topics.css";
import { useEffect, useState } from "react";
import { readTopics, saveTopic, setTopicWithdrawn, type Topic } from "#data/office/topics.ts";
import { useAnswer } from "#data/office/use-answer.ts";
import { TopicForm } from "#office/topics/topic-form.tsx";
import { Button } from "#ui/button.tsx";
import { type Column, DataTable } from "#ui/data-table.tsx";
import { EmptyState } from "#ui/empty-state.tsx";
import { Input } from "#ui/input.tsx";
import { Notice } from "#ui/notice.tsx";
import { Skeleton } from "#ui/skeleton.tsx";

type Open = Pick<Topic, "id" | "year" | "title" | "background" | "source">;

const newTopic = (): Open => ({
  id: crypto.randomUUID(),
  year: new Date().getFullYear(),
  title: "",
  background: "",
  source: "",
});

/** 参考选题: what members are offered to write about; they read it offline and begin a draft from it. */
export function TopicsScreen() {
  const { value, refusal, askAgain } = useAnswer(readTopics);
  const [open, setOpen] = useState<Open | null>(null);
  const [q, setQ] = useState("");
  const [fault, setFault] = useState("");
  useEffect(() => {
    document.title = "参考选题 · 掌上履职";
  }, []);
  const withdraw = async ({ id, isWithdrawn }: Topic) => {
    const answer = await setTopicWithdrawn(id, !isWithdrawn);
    setFault(answer.ok ? "" : answer.refusal.detail);
    if (answer.ok) await askAgain();
  };
  const found = value?.items.filter(({ title, source, year }) => `${year} ${title} ${source}`.includes(q.trim()));
  const told = fault || refusal?.detail;
  return (
    <main className="topics ui-page__main">
      <header className="topics__head">
        <h1>参考选题{value && <span className="ui-meta"> {value.items.length} 个</span>}</h1>
        <Input label="查找选题" labelHidden type="search" placeholder="题目、来源、年份" value={q} onChange={setQ} />
        <Button icon="plus" onPress={() => setOpen(newTopic())}>
          新增选题
        </Button>
        <Button icon="print" kind="quiet" compact onPress={() => window.print()}>
          打印
        </Button>
      </header>
      {told && (
        <Notice tone="red" alert>
          {told}
          <Button compact onPress={() => void askAgain()}>
            重新读取
          </Button>
        </Notice>
      )}
      {open && (
        <TopicForm
          key={open.id}
          topic={open}
          onSave={async (body) => {
            const answer = await saveTopic(open.id, body);
            if (!answer.ok) return answer.refusal.errors?.[0]?.detail ?? answer.refusal.detail;
            setOpen(null);
            await askAgain();
            return undefined;
          }}
          onCancel={() => setOpen(null)}
        />
      )}
      {!value && !refusal && <Skeleton lines={8} />}
      {value?.items.length === 0 && (
        <EmptyState
          icon="file"
          text="还没有参考选题。全会前印发的选题录在这里，委员在手机上离线也能看，并从选题开始写提案。"
        />
      )}
      {found && found.length > 0 && (
        <DataTable
          caption="参考选题"
          columns={columnsOf((topic) => void withdraw(topic))}
          items={found}
          keyOf={({ id }) => id}
          onOpen={setOpen}
        />
      )}
    </main>
  );
}

const columnsOf = (withdraw: (topic: Topic) => void): readonly Column<Topic>[] => [
  { key: "year", title: "年份", cell: ({ year }) => year },
  {
    key: "title",
    title: "题目",
    cell: ({ title, background, isWithdrawn }) => (
      <>
        {isWithdrawn ? <s>{title}</s> : title}
        <div className="ui-meta">{background}</div>
      </>
    ),
  },
  { key: "source", title: "来源", cell: ({ source }) => source },
  { key: "proposals", title: "已提提案", number: true, cell: ({ proposals }) => proposals },
  {
    key: "act",
    title: "",
    cell: (topic) => (
      <span onClick={(event) => event.stopPropagation()}>
        <Button compact kind="quiet" onPress={() => withdraw(topic)}>
          {topic.isWithdrawn ? "恢复" : "撤下"}
        </Button>
      </span>
    ),
  },
];
