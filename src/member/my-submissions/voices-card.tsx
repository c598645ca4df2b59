import { leaveTopic, useMyVoices } from "#data/like-topics.ts";
import { topicStateWords } from "#domain/topic/voice-words.ts";
import { Button } from "#ui/button.tsx";
import { Card } from "#ui/card.tsx";
import { List } from "#ui/list.tsx";
import { showToast } from "#ui/toast-store.ts";

/** What this member said 也是我 to, and how it stands; nothing where there is none. Known with a network only. */
export function VoicesCard() {
  const { voices, refresh } = useMyVoices();
  if (!voices || voices.length === 0) return null;
  const leave = async (id: string) => {
    if (await leaveTopic(id)) refresh();
    else showToast("没能送达，可能是信号不好，请再试一次。");
  };
  return (
    <Card title="附和的" flush>
      <List label="附和的">
        {voices.map(({ topicId, name, people, town, state }) => (
          <div key={topicId} className="voice">
            <span className="voice__words">
              <span className="voice__name">{name}</span>
              <span className="ui-meta">
                {[town, `${people} 人反映`, topicStateWords[state]].filter(Boolean).join(" · ")}
              </span>
            </span>
            <Button kind="quiet" label={`不再附和“${name}”`} onPress={() => void leave(topicId)}>
              不再附和
            </Button>
          </div>
        ))}
      </List>
    </Card>
  );
}
