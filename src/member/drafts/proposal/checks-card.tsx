import { jumpTo } from "#member/drafts/proposal/jump-to.ts";
import { PartLetters } from "#member/drafts/proposal/part-letters.tsx";
import type { ProposalParts } from "#member/drafts/proposal/proposal-parts.ts";
import { useFindings } from "#member/drafts/proposal/use-findings.ts";
import { labelByProposalField, PROPOSAL_TEXTS } from "#domain/proposal/proposal-draft.ts";
import { Card } from "#ui/card.tsx";
import { List } from "#ui/list.tsx";
import { Row } from "#ui/row.tsx";

/** What to look at before handing in. It stops nobody. */
export function ChecksCard({ fields }: ProposalParts) {
  const findings = useFindings(fields);
  if (PROPOSAL_TEXTS.every((part) => fields[part].trim() === "")) return null;
  return (
    <Card title="写作提示" aside={<span className="ui-meta">仅供参考，不影响提交</span>}>
      <PartLetters fields={fields} />
      {findings.length === 0 ? (
        <p className="ui-meta">没有发现需要留意的地方。</p>
      ) : (
        <div className="checks">
          <List label="写作提示">
            {findings.map(({ kind, where, sentence, quote }, at) => (
              <Row
                key={`${kind} ${where} ${at}`}
                icon="info"
                title={sentence}
                meta={quote ? `${labelByProposalField[where]}：“${quote}”` : labelByProposalField[where]}
                onPress={() => jumpTo(where)}
              />
            ))}
          </List>
        </div>
      )}
    </Card>
  );
}
