import type { ProposalKit } from "#contract/proposal-kit.ts";
import { Button } from "#ui/button.tsx";
import { Card } from "#ui/card.tsx";

interface TopicEntryProps {
  readonly topic: ProposalKit["topics"][number];
  readonly isBusy: boolean;
  readonly onBegin: () => void;
}

/** One topic with all that is said about it. */
export function TopicEntry({ topic, isBusy, onBegin }: TopicEntryProps) {
  return (
    <Card title={topic.title} aside={<span className="ui-meta">{topic.year} 年</span>}>
      {topic.background && <p className="ui-pre">{topic.background}</p>}
      {topic.source && <p className="ui-meta">来源：{topic.source}</p>}
      <Button wide icon="pencil" busy={isBusy} onPress={onBegin}>
        从这个选题开始写
      </Button>
    </Card>
  );
}
