import type { OpinionWordsView } from "#contract/opinion-fields.ts";
import { labelByReportField } from "#domain/report/report-draft.ts";

const PARTS = ["situation", "analysis", "suggestions"] as const;

/** The written parts, one below the other. */
export function WordsView({ words }: { readonly words: OpinionWordsView }) {
  return (
    <div className="opinion-words" translate="no">
      {PARTS.filter((part) => words[part].trim() !== "").map((part) => (
        <section key={part}>
          <h3>{labelByReportField[part]}</h3>
          <p className="ui-pre">{words[part]}</p>
        </section>
      ))}
    </div>
  );
}
