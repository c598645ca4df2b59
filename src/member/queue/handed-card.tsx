import { kindWords } from "#member/queue/kind-words.ts";
import type { Handover } from "#data/handover-read.ts";
import { wordsOfHandedOp, type HandedOp } from "#data/handed-item.ts";
import { timeWords } from "#domain/time/time-words.ts";
import { Button } from "#ui/button.tsx";
import { Card } from "#ui/card.tsx";
import { List } from "#ui/list.tsx";
import { Row } from "#ui/row.tsx";
import { useNow } from "#ui/use-now.ts";

const MOST_ROWS = 5;
const MOST_LETTERS = 300;

const whatOf = (op: HandedOp): string =>
  kindWords({ kind: op.kind, draftKind: op.kind === "draft.put" ? op.payload.draftKind : null });

/** What would come in, for its person to look at first. */
export function HandedCard({ handover, onTake }: { readonly handover: Handover; readonly onTake: () => void }) {
  const now = useNow();
  const { items, drafts } = handover;
  const rows = [
    ...items.map(({ op, photos }) => ({
      key: op.opId,
      title: wordsOfHandedOp(op).slice(0, MOST_LETTERS) || whatOf(op),
      facts: [whatOf(op), timeWords(op.clientAt, now), photos.length > 0 && `${photos.length} 张照片`],
    })),
    ...drafts.map(({ key, text, photos }) => ({
      key,
      title: text,
      facts: ["没有提交的草稿", photos.length > 0 && `${photos.length} 张照片`],
    })),
  ];
  return (
    <>
      <Card title={`您在另一部手机上写的 ${rows.length} 条`} flush>
        <List label="将要接收的内容">
          {rows.slice(0, MOST_ROWS).map(({ key, title, facts }) => (
            <Row key={key} title={title} meta={facts.filter(Boolean).join(" · ")} />
          ))}
        </List>
        {rows.length > MOST_ROWS && <p className="ui-meta queue-note">还有 {rows.length - MOST_ROWS} 条。</p>}
      </Card>
      <Button kind="primary" wide icon="inbox" onPress={onTake}>
        收进待发送
      </Button>
      <p className="ui-meta">请确认是您本人写的内容。接收后从这部手机送出；原来的手机也送出时，只记一次。</p>
    </>
  );
}
