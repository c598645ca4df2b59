import { useProposalKit } from "#data/proposal-kit.ts";
import { labelByProposalField, PROPOSAL_TEXTS, type ProposalFields } from "#domain/proposal/proposal-draft.ts";
import { countPrinted } from "#domain/text/plain-text.ts";
import { useDeferredValue, useMemo } from "react";

/** Letters of each part beside what the tenant advises; only longer ones are marked. */
export function PartLetters({ fields }: { readonly fields: ProposalFields }) {
  const { advisedLetters } = useProposalKit().settings;
  const settled = useDeferredValue(fields);
  const parts = useMemo(
    () => PROPOSAL_TEXTS.map((part) => ({ part, letters: countPrinted(settled[part]) })),
    [settled],
  );
  return (
    <ul className="letters" aria-label="各部分字数">
      {parts.map(({ part, letters }) => (
        <li key={part}>
          <span className="ui-meta">{labelByProposalField[part]}</span>
          <span className={letters > advisedLetters[part] ? "letters__over" : undefined}>
            {letters.toLocaleString("zh-CN")}
            <span className="ui-meta"> / {advisedLetters[part]}</span>
          </span>
        </li>
      ))}
    </ul>
  );
}
