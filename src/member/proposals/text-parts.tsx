import type { ProposalBody } from "#contract/proposals.ts";
import { labelByProposalField } from "#domain/proposal/proposal-draft.ts";

const PARTS = ["situation", "analysis", "suggestions"] as const;

/** The written parts, one below the other. */
export function TextParts({ body }: { readonly body: Pick<ProposalBody, (typeof PARTS)[number]> }) {
  return (
    <div className="proposal-text" translate="no">
      {PARTS.filter((part) => body[part].trim() !== "").map((part) => (
        <section key={part}>
          <h3>{labelByProposalField[part]}</h3>
          <p className="ui-pre">{body[part]}</p>
        </section>
      ))}
    </div>
  );
}
