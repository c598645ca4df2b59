import { OfflineNotice } from "#member/drafts/offline-notice.tsx";
import { useTopics } from "#member/drafts/topics/use-topics.ts";
import { TopicEntry } from "#member/drafts/topics/topic-entry.tsx";
import { EmptyState } from "#ui/empty-state.tsx";
import { Input } from "#ui/input.tsx";
import { Page } from "#ui/page.tsx";
import { Skeleton } from "#ui/skeleton.tsx";

/** `/proposals/topics`: what the 提案委 would have looked into, readable without a network; each begins a draft. */
export function TopicsScreen() {
  const { topics, shown, isHere, query, search, begin, beginning } = useTopics();
  return (
    <Page title="参考选题" back={{ to: "/proposals", label: "提案" }}>
      <OfflineNotice />
      {topics.length > 5 && (
        <Input
          label="查找选题"
          labelHidden
          type="search"
          placeholder="查找选题、背景"
          value={query}
          onChange={search}
        />
      )}
      {isHere === undefined && <Skeleton lines={6} />}
      {shown.map((topic) => (
        <TopicEntry key={topic.id} topic={topic} isBusy={beginning === topic.id} onBegin={() => void begin(topic)} />
      ))}
      {isHere === false && <EmptyState icon="offline" text="参考选题还没有下载到本机，联网后再打开即可。" />}
      {isHere && topics.length === 0 && <EmptyState icon="list" text="提案委还没有发布参考选题。" />}
      {topics.length > 0 && shown.length === 0 && <EmptyState icon="search" text="没有找到，换个词试试。" />}
    </Page>
  );
}
