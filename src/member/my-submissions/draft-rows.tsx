import { useDraftLines } from "#data/draft-list.ts";
import { timeWords } from "#domain/time/time-words.ts";
import { Card } from "#ui/card.tsx";
import { List } from "#ui/list.tsx";
import { Row } from "#ui/row.tsx";
import { StatusTag } from "#ui/status-tag.tsx";
import { useNow } from "#ui/use-now.ts";

/** Begun and not sent: one press goes on writing. */
export function DraftRows() {
  const now = useNow();
  const drafts = useDraftLines()?.filter((draft) => draft.text.trim() !== "");
  if (!drafts || drafts.length === 0) return null;
  return (
    <Card title="草稿" flush>
      <List label="草稿">
        {drafts.map((draft) => (
          <Row
            key={draft.key}
            title={draft.text}
            meta={`${draft.pointName ?? `编号 ${draft.pointCode}`} · ${timeWords(draft.savedAt, now)} 已存本机`}
            side={<StatusTag icon="pencil">草稿</StatusTag>}
            to={`/submit/${draft.pointCode}`}
          />
        ))}
      </List>
    </Card>
  );
}
