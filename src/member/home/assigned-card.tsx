import { useMySubmissions } from "#data/my-submissions.ts";
import { timeWords } from "#domain/time/time-words.ts";
import { Card } from "#ui/card.tsx";
import { List } from "#ui/list.tsx";
import { Row } from "#ui/row.tsx";
import { Skeleton } from "#ui/skeleton.tsx";
import { StatusTag } from "#ui/status-tag.tsx";
import { Link } from "react-router";
import { useNow } from "#ui/use-now.ts";

const MOST_ROWS = 3;

/** 待我办: submissions that the office transferred to me and that I have not answered. */
export function AssignedCard() {
  const now = useNow();
  const all = useMySubmissions();
  if (!all) {
    return (
      <Card title="待我办">
        <Skeleton lines={2} />
      </Card>
    );
  }
  const waiting = all.filter(
    (one) => one.assigned && one.office?.state === "TRANSFERRED" && !one.myAnswer && !one.givenBack,
  );
  if (waiting.length === 0) {
    return (
      <Card title="待我办" aside={<Link to="/assigned">看办过的</Link>}>
        <p className="ui-meta">没有等您办理的事项。</p>
      </Card>
    );
  }
  return (
    <Card title={`待我办 ${waiting.length} 件`} aside={<Link to="/assigned">全部</Link>} flush>
      <List>
        {waiting.slice(0, MOST_ROWS).map((one) => (
          <Row
            key={one.id}
            title={one.text}
            meta={`${one.pointName ?? one.pointCode} · ${timeWords(one.office?.receivedAt ?? 0, now)}`}
            side={
              <StatusTag tone="violet" icon="answer">
                请答复
              </StatusTag>
            }
            to={`/assigned/${one.id}`}
          />
        ))}
      </List>
    </Card>
  );
}
