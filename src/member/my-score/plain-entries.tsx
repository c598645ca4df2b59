import type { DutyYear } from "#contract/duty.ts";
import { standingEntries } from "#domain/score/standing-entries.ts";
import { entryWords } from "#member/my-score/line-words.ts";
import { Card } from "#ui/card.tsx";
import { List } from "#ui/list.tsx";

/** What is recorded in a year, without any points, the newest first. */
export function PlainEntries({ year }: { readonly year: DutyYear }) {
  const entries = standingEntries(year.entries).toReversed();
  return (
    <Card title={`${year.year} 年度履职记录`} flush>
      {entries.length === 0 && <p className="score-empty">本年度还没有记录。</p>}
      <List>
        {entries.map((entry) => (
          <p key={entry.id} className="score-plain">
            {entryWords(entry)}
          </p>
        ))}
      </List>
    </Card>
  );
}
