import { useSignedText } from "#data/signed-text.ts";
import type { ProposalRow } from "#contract/proposals.ts";
import { labelByProposalField, PROPOSAL_TEXTS } from "#domain/proposal/proposal-draft.ts";
import { foldEqual } from "#ui/fold-equal.ts";
import { diffWords } from "#ui/word-diff.ts";

/** What has changed since I signed, word by word, where this phone knows the text that I signed. */
export function SignedTextDiff({ proposalId, row }: { readonly proposalId: string; readonly row: ProposalRow }) {
  const signed = useSignedText(proposalId);
  if (signed === undefined) return null;
  const changed = signed ? PROPOSAL_TEXTS.filter((part) => signed[part] !== row[part]) : [];
  if (!signed || changed.length === 0) {
    return <p className="ui-meta">您签过的文字不在这部手机上，请通读现在的正文。</p>;
  }
  return (
    <div className="proposal-diff">
      <p className="ui-meta">划去的是您签过的文字里没有了的，标出的是新写的。</p>
      {changed.map((part) => {
        const { left, right } = diffWords(signed[part], row[part]);
        return (
          <section key={part}>
            <h3>{labelByProposalField[part]}</h3>
            <span className="ui-meta">您签过的</span>
            <p className="ui-pre">
              {foldEqual(left).map((piece, at) =>
                piece.isDifferent ? <del key={at}>{piece.text}</del> : <span key={at}>{piece.text}</span>,
              )}
            </p>
            <span className="ui-meta">现在的</span>
            <p className="ui-pre">
              {foldEqual(right).map((piece, at) =>
                piece.isDifferent ? <ins key={at}>{piece.text}</ins> : <span key={at}>{piece.text}</span>,
              )}
            </p>
          </section>
        );
      })}
    </div>
  );
}
