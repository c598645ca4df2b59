import type { DutyYear } from "#contract/duty.ts";
import { standingEntries } from "#domain/score/standing-entries.ts";
import { entryWords } from "#member/my-score/line-words.ts";
import { Card } from "#ui/card.tsx";
import { List } from "#ui/list.tsx";
import { Notice } from "#ui/notice.tsx";

/** Of a member whom the rules exempt: the record without points. */
export function UnscoredYear({ year }: { readonly year: DutyYear }) {
  const standing = new Set(standingEntries(year.entries).map(({ id }) => id));
  const entries = year.entries
    .filter(({ id }) => standing.has(id))
    .toSorted((a, b) => b.dutyOn.localeCompare(a.dutyOn));
  return (
    <>
      <Notice tone="navy">
        <p>按本会规定，您不记分。履职情况照常记录，可以在这里核对。</p>
      </Notice>
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
    </>
  );
}
