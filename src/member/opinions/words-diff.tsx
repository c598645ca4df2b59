import type { OpinionWordsView } from "#contract/opinion-fields.ts";
import { labelByReportField, REPORT_FIELDS } from "#domain/report/report-draft.ts";
import { foldEqual } from "#ui/fold-equal.ts";
import { diffWords, type DiffPart } from "#ui/word-diff.ts";

interface WordsDiffProps {
  readonly mine: OpinionWordsView;
  readonly issued: OpinionWordsView;
}

/** What the editors changed, word by word; long equal stretches folded away. */
export function WordsDiff({ mine, issued }: WordsDiffProps) {
  const changed = REPORT_FIELDS.filter((part) => mine[part].trim() !== issued[part].trim());
  if (changed.length === 0) return <p className="ui-meta">印发时没有改动文字。</p>;
  return (
    <div className="opinion-diff" translate="no">
      <p className="ui-meta">划去的是印发时删去的，标出的是加上的。</p>
      {changed.map((part) => {
        const { left, right } = diffWords(mine[part], issued[part]);
        return (
          <section key={part}>
            <h3>{labelByReportField[part]}</h3>
            <span className="ui-meta">我写的</span>
            <Marked parts={left} as="del" />
            <span className="ui-meta">印发稿</span>
            <Marked parts={right} as="ins" />
          </section>
        );
      })}
    </div>
  );
}

function Marked({ parts, as: Mark }: { readonly parts: readonly DiffPart[]; readonly as: "del" | "ins" }) {
  if (parts.length === 0) return <p className="ui-meta">（没有）</p>;
  return (
    <p className="ui-pre">
      {foldEqual(parts).map((part, at) =>
        part.isDifferent ? <Mark key={at}>{part.text}</Mark> : <span key={at}>{part.text}</span>,
      )}
    </p>
  );
}
