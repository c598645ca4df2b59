import type { DeskDetail } from "#data/office/proposal-desk.ts";
import { labelByProposalField } from "#domain/proposal/proposal-draft.ts";
import { structureFindings } from "#domain/proposal/structure-check.ts";
import { useReviewSettings } from "#office/proposal-desk/use-review-settings.ts";
import { Icon } from "#ui/icon.tsx";

/** What the text lacks or should not hold; a hint, never a verdict. */
export function Findings({ detail }: { readonly detail: DeskDetail }) {
  const { advisedLetters } = useReviewSettings();
  const findings = structureFindings(detail, advisedLetters);
  return (
    <section>
      <h3>结构检查</h3>
      {findings.length === 0 ? (
        <p className="ui-meta">没有发现需要留意的地方。</p>
      ) : (
        <ul className="desk-findings">
          {findings.map(({ kind, where, sentence, quote }) => (
            <li key={`${kind} ${where}`}>
              <Icon name="alert" />
              <span>
                <span className="ui-meta">{labelByProposalField[where]}：</span>
                {sentence}
                {quote && <q className="desk-quote">{quote}</q>}
              </span>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
