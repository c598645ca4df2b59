import "#office/hot-topics/hot-topics.css";
import { useMay } from "#data/office/use-may.ts";
import { TopicPane } from "#office/hot-topics/topic-pane.tsx";
import { useHotTopics } from "#office/hot-topics/use-hot-topics.ts";
import { Button } from "#ui/button.tsx";
import { DeskPage } from "#ui/desk-page.tsx";
import { PanePlaceholder } from "#ui/desk.tsx";
import { EmptyState } from "#ui/empty-state.tsx";
import { Fault } from "#ui/fault.tsx";
import { Input } from "#ui/input.tsx";
import { Notice } from "#ui/notice.tsx";
import { Segmented } from "#ui/segmented.tsx";
import { Skeleton } from "#ui/skeleton.tsx";

/** 热点话题: what a machine put together, and what people decide about it. */
export function HotTopicsScreen() {
  const desk = useHotTopics();
  const mayCurate = useMay("atlas.curate");
  return (
    <DeskPage
      title="热点话题"
      fault={desk.refusal?.detail}
      onRetry={() => void desk.askAgain()}
      isLoading={!desk.topics}
      tools={
        <>
          <Input
            label="查找话题"
            labelHidden
            type="search"
            placeholder="话题、词"
            value={desk.q}
            onChange={(q) => desk.go({ q })}
          />
          <Segmented
            label="显示或隐藏的"
            value={desk.isHidden ? "hidden" : "shown"}
            options={[
              { value: "shown", label: "显示中" },
              { value: "hidden", label: "已隐藏" },
            ]}
            onChange={(value) => desk.go({ hidden: value === "hidden" ? "true" : undefined, id: undefined })}
          />
        </>
      }
    >
      <Fault words={desk.fault} />
      {desk.undo && (
        <Notice tone="green">
          {desk.undo.words}
          <Button compact icon="undo" onPress={() => void desk.takeBack()}>
            撤销
          </Button>
        </Notice>
      )}
      {desk.topics?.length === 0 && (
        <EmptyState
          icon="inbox"
          text={desk.isHidden ? "没有隐藏的话题。" : "没有找到话题。两人以上反映同一件事，才会成为话题。"}
        />
      )}
      {desk.topics && desk.topics.length > 0 && (
        <div className="hot-topics">
          <ul className="hot-topics__list">
            {desk.topics.map((topic) => (
              <li key={topic.id}>
                <button type="button" aria-current={topic.id === desk.id} onClick={() => desk.go({ id: topic.id })}>
                  <strong>{topic.name}</strong>
                  <span className="ui-meta">
                    {topic.people} 人 · {topic.items} 件 · {topic.towns.length} 个镇街 · 最近{" "}
                    {topic.lastAt.slice(0, 10)}
                    {topic.isNamedByStaff && " · 人工命名"}
                  </span>
                </button>
              </li>
            ))}
          </ul>
          <div className="hot-topics__pane">
            {!desk.id && <PanePlaceholder text="选一个话题，看它由哪些来件组成。" />}
            {desk.id && !desk.topic && !desk.refusal && <Skeleton lines={6} />}
            {desk.topic && (
              <TopicPane
                key={`${desk.topic.id} ${desk.topic.name} ${desk.topic.items}`}
                topic={desk.topic}
                others={desk.topics}
                onAct={mayCurate ? desk.act : undefined}
              />
            )}
          </div>
        </div>
      )}
    </DeskPage>
  );
}
