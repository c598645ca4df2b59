import type { DeskDetail } from "#data/office/proposal-desk.ts";
import { timeWords } from "#office/proposal-desk/day-words.ts";
import { useNow } from "#ui/use-now.ts";

/** Who did what, when, with which note; newest first, what was undone struck through and said so. */
export function ProposalHistory({ history }: { readonly history: DeskDetail["history"] }) {
  const now = useNow();
  if (history.length === 0) return null;
  return (
    <section>
      <h3>经过</h3>
      <ol className="desk-history">
        {history.toReversed().map((entry, index) => (
          <li key={`${entry.at} ${entry.move} ${index}`} className={entry.undone ? "desk-history--undone" : undefined}>
            <time dateTime={entry.at}>{timeWords(entry.at, now)}</time>
            <span>
              <span className="desk-history__what">
                {entry.actor} {entry.label}
              </span>
              {entry.undone && <span className="ui-meta">（已撤销）</span>}
              {entry.note && <span className="desk-history__note">{entry.note}</span>}
            </span>
          </li>
        ))}
      </ol>
    </section>
  );
}
