import type { SubmissionDetail } from "#data/office/submissions.ts";
import { timeInWords } from "#office/triage/age.ts";

/** Who did what, when, with which note; newest first, what was undone struck through and said so. */
export function MoveHistory({ history, now }: { readonly history: SubmissionDetail["history"]; readonly now: Date }) {
  if (history.length === 0) return null;
  return (
    <section>
      <h3>办理经过</h3>
      <ol className="triage-history">
        {history
          .toSorted((a, b) => Date.parse(b.at) - Date.parse(a.at))
          .map((entry, index) => (
            <li
              key={`${entry.at}-${entry.move}-${index}`}
              className={entry.undone ? "triage-history--undone" : undefined}
            >
              <time dateTime={entry.at}>{timeInWords(entry.at, now)}</time>
              <span>
                <span className="triage-history__what">
                  {entry.actor} {entry.label}
                </span>
                {entry.undone && <span className="ui-meta">（已撤销）</span>}
                {entry.note && <span className="triage-history__note">{entry.note}</span>}
              </span>
            </li>
          ))}
      </ol>
    </section>
  );
}
