import { entryWords } from "#member/my-score/line-words.ts";
import type { ScoreView } from "#member/my-score/score-view.ts";
import { Icon } from "#ui/icon.tsx";

/** What is recorded and earns nothing by this year's rules, and what was taken back: nothing in the ledger is hidden. */
export function OtherEntries({ view: { uncounted, reversed } }: { readonly view: ScoreView }) {
  return (
    <>
      {uncounted.length > 0 && (
        <details className="score-group">
          <summary>
            <Icon name="down" />
            <span className="score-group__name">已记录，本办法不计分</span>
            <span className="score-group__count">{uncounted.length} 条</span>
          </summary>
          <ul className="ui-list">
            {uncounted.map((entry) => (
              <li key={entry.id} className="score-plain">
                {entryWords(entry)}
              </li>
            ))}
          </ul>
        </details>
      )}
      {reversed.length > 0 && (
        <details className="score-group">
          <summary>
            <Icon name="down" />
            <span className="score-group__name">已更正的记录</span>
            <span className="score-group__count">{reversed.length} 条</span>
          </summary>
          <ul className="ui-list">
            {reversed.map(({ entry, by }) => (
              <li key={by.id} className="score-plain">
                <s>{entryWords(entry)}</s>
                <span className="ui-meta">
                  {["已冲销", by.evidence.note, by.evidence.by].filter(Boolean).join("，")}
                </span>
              </li>
            ))}
          </ul>
        </details>
      )}
    </>
  );
}
