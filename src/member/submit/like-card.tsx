import { useJoin } from "#member/submit/use-join.ts";
import { useLikeTopics } from "#data/like-topics.ts";
import { topicStateWords } from "#domain/topic/voice-words.ts";
import { Button } from "#ui/button.tsx";
import { Card } from "#ui/card.tsx";
import { useState } from "react";

interface LikeCardProps {
  readonly text: string;
  /** The words said nothing new: throws what was written away. */
  readonly onJoined: () => void;
}

/** Others have said the same: 也是我 counts this member with them. It blocks nothing, and is not there where there is nothing. */
export function LikeCard({ text, onJoined }: LikeCardProps) {
  const [isDismissed, setDismissed] = useState(false);
  const found = useLikeTopics(isDismissed ? "" : text);
  const join = useJoin(onJoined);
  const [topic] = found;
  if (!topic || isDismissed) return null;
  const isMine = join.joined === undefined ? topic.hasMyVoice : join.joined === topic.topicId;
  return (
    <Card title="可能已有人反映">
      <p>
        “{topic.name}”{topic.town && `（${topic.town}）`}已有 {topic.people} 人反映，{topicStateWords[topic.state]}。
      </p>
      {isMine ? (
        <p role="status">已算上您一个。下面写的仍是草稿，有新的情况可以照常提交，没有就不用再提交了。</p>
      ) : (
        <p className="ui-meta">情况一样，点“也是我”，一起算人数、一起看进展；有不同的，照常提交。</p>
      )}
      <div className="like-card__ways">
        {isMine ? (
          <>
            <Button busy={join.isBusy} onPress={() => void join.leave(topic.topicId)}>
              撤销
            </Button>
            <Button icon="check" onPress={join.done}>
              不再提交，看我的反映
            </Button>
          </>
        ) : (
          <>
            <Button icon="user" busy={join.isBusy} onPress={() => void join.join(topic.topicId)}>
              也是我
            </Button>
            <Button kind="quiet" onPress={() => setDismissed(true)}>
              仍然提交
            </Button>
          </>
        )}
      </div>
    </Card>
  );
}
