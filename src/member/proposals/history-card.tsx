import { useToday } from "#member/proposals/use-today.ts";
import type { ProposalRow } from "#contract/proposals.ts";
import { timeWords } from "#domain/time/time-words.ts";
import { Card } from "#ui/card.tsx";
import { Disclosure } from "#ui/disclosure.tsx";

/** What happened, in words, the newest first. */
export function HistoryCard({ row }: { readonly row: ProposalRow }) {
  const { now } = useToday();
  if (row.history.length === 0) return null;
  return (
    <Card>
      <Disclosure summary={`办理经过 ${row.history.length} 条`}>
        <ol className="proposal-history">
          {row.history.toReversed().map((entry, at) => (
            <li key={`${entry.at} ${at}`}>
              <span>{entry.sentence}</span>
              {entry.note && <span className="ui-pre">{entry.note}</span>}
              <span className="ui-meta">{timeWords(entry.at, now)}</span>
            </li>
          ))}
        </ol>
      </Disclosure>
    </Card>
  );
}
