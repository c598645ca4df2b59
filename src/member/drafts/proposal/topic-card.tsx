import type { ProposalParts } from "#member/drafts/proposal/proposal-parts.ts";
import { useProposalKit } from "#data/proposal-kit.ts";
import { Button } from "#ui/button.tsx";
import { Card } from "#ui/card.tsx";
import { Disclosure } from "#ui/disclosure.tsx";

/** The reference topic that this draft began from, to be read beside the writing. */
export function TopicCard({ fields, editor }: ProposalParts) {
  const { topics } = useProposalKit();
  if (fields.topic === "") return null;
  const topic = topics.find(({ id }) => id === fields.topic);
  return (
    <Card
      title="参考选题"
      aside={
        <Button kind="quiet" onPress={() => void editor.choose({ topic: "" })}>
          不再引用
        </Button>
      }
    >
      <p>{topic ? `${topic.year} 年 · ${topic.title}` : "这个选题已不在名单中。"}</p>
      {topic && (topic.background || topic.source) && (
        <Disclosure summary="背景和来源">
          <p className="ui-pre">{topic.background}</p>
          {topic.source && <p className="ui-meta">来源：{topic.source}</p>}
        </Disclosure>
      )}
    </Card>
  );
}
