import { useDraftLines } from "#data/draft-list.ts";
import { timeWords } from "#domain/time/time-words.ts";
import { Card } from "#ui/card.tsx";
import { List } from "#ui/list.tsx";
import { Row } from "#ui/row.tsx";
import { StatusTag } from "#ui/status-tag.tsx";
import { useNow } from "#ui/use-now.ts";

/** Begun and not submitted: not part of the queue, and only on this phone. */
export function QueueDrafts() {
  const now = useNow();
  const drafts = useDraftLines()?.filter((draft) => draft.text.trim() !== "");
  if (!drafts || drafts.length === 0) return null;
  return (
    <Card title="还没有提交的草稿" flush>
      <p className="ui-meta queue-note">只存在本机，提交后才会送出。</p>
      <List label="还没有提交的草稿">
        {drafts.map((draft) => (
          <Row
            key={draft.key}
            title={draft.text}
            meta={`${draft.pointName ?? `编号 ${draft.pointCode}`} · ${timeWords(draft.savedAt, now)}`}
            side={<StatusTag icon="pencil">草稿</StatusTag>}
            to={`/submit/${draft.pointCode}`}
          />
        ))}
      </List>
    </Card>
  );
}
