import type { ReportParts } from "#member/drafts/report/report-parts.ts";
import { joinTopic, leaveTopic, useLikeTopics } from "#data/like-topics.ts";
import { topicStateWords } from "#domain/topic/voice-words.ts";
import { Button } from "#ui/button.tsx";
import { Card } from "#ui/card.tsx";
import { showToast } from "#ui/toast-store.ts";
import { useState } from "react";

/** Residents and members speak of the same: how many, and 也是我 for who only wants to be counted. It asks for nothing and stops nobody. */
export function LikeNote({ fields }: ReportParts) {
  const [topic] = useLikeTopics(`${fields.title} ${fields.situation}`);
  /** What was joined here; null once it was taken back, undefined before. */
  const [joined, setJoined] = useState<string | null>();
  if (!topic) return null;
  const isMine = joined === undefined ? topic.hasMyVoice : joined === topic.topicId;
  const press = async () => {
    const isSaid = await (isMine ? leaveTopic : joinTopic)(topic.topicId).catch(() => false);
    if (isSaid) setJoined(isMine ? null : topic.topicId);
    else showToast("没能送达，可能是信号不好，请再试一次。");
  };
  return (
    <Card title="同一件事的反映">
      <p>
        “{topic.name}”{topic.town && `（${topic.town}）`}已有 {topic.people} 人反映，{topicStateWords[topic.state]}。
      </p>
      <p className="ui-meta">{isMine ? "已算上您一个。" : "可以照常写、照常报送，也可以只算上您一个。"}</p>
      <div>
        <Button kind="quiet" icon={isMine ? "undo" : "user"} onPress={() => void press()}>
          {isMine ? "撤销“也是我”" : "也是我"}
        </Button>
      </div>
    </Card>
  );
}
