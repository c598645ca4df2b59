import { useMySubmissions } from "#data/my-submissions.ts";
import { labelBySubmissionState } from "#domain/submission/submission-state.ts";
import { timeWords } from "#domain/time/time-words.ts";
import { Card } from "#ui/card.tsx";
import { List } from "#ui/list.tsx";
import { Row } from "#ui/row.tsx";
import { useNow } from "#ui/use-now.ts";

const MOST_ROWS = 2;
const WORTH_TELLING = new Set(["TRANSFERRED", "ANSWERED", "CONVERTED", "REJECTED", "CLOSED"]);

/** 进展: where the office did something last. */
export function NewsCard() {
  const now = useNow();
  const news = useMySubmissions()
    ?.filter((one) => !one.assigned)
    .flatMap((one) => {
      const last = one.office?.history.at(-1);
      return last && WORTH_TELLING.has(last.state) ? [{ one, last }] : [];
    })
    .toSorted((a, b) => Date.parse(b.last.at) - Date.parse(a.last.at))
    .slice(0, MOST_ROWS);
  if (!news || news.length === 0) return null;
  return (
    <Card title="最近进展" flush>
      <List>
        {news.map(({ one, last }) => (
          <Row
            key={one.id}
            title={one.text}
            meta={`${labelBySubmissionState[last.state]} · ${timeWords(last.at, now)}`}
            to={`/submissions/${one.id}`}
          />
        ))}
      </List>
    </Card>
  );
}
