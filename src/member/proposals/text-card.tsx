import { TextParts } from "#member/proposals/text-parts.tsx";
import type { ProposalRow } from "#contract/proposals.ts";
import { useProposalRules } from "#data/proposal-rules.ts";
import { labelOf } from "#domain/settings/proposal-settings.ts";
import { labelByCollectiveKind, labelByProposerType, labelByPublicLevel } from "#domain/proposal/proposal-lists.ts";
import { Button } from "#ui/button.tsx";
import { Card } from "#ui/card.tsx";
import { Facts } from "#ui/facts.tsx";

/** The text as it stands, and what goes with it. */
export function TextCard({ id, row }: { readonly id: string; readonly row: ProposalRow }) {
  const { settings } = useProposalRules();
  const kind = row.collectiveKind ? labelByCollectiveKind[row.collectiveKind] : labelByProposerType[row.proposerType];
  return (
    <Card title="提案正文" aside={<span className="ui-meta">第 {row.textNo} 稿</span>}>
      <h3 className="proposal-title">{row.title}</h3>
      <TextParts body={row} />
      <Facts
        facts={[
          ["提案形式", [kind, row.collectiveName].filter(Boolean).join(" · ")],
          ["流水号", row.serialNo],
          ["分类", labelOf(settings.categories, row.category)],
          ["建议主办", row.suggestedLead.split("\n").join("、")],
          ["建议会办", row.suggestedCo.split("\n").join("、")],
          ["公开", labelByPublicLevel[row.publicLevel]],
          ["不公开的理由", row.publicReason],
        ]}
      />
      {row.attachments.length > 0 && (
        <ul className="proposal-files" aria-label="附件">
          {row.attachments.map(({ sha256, name, bytes }) => (
            <li key={sha256}>
              <a href={`/api/v1/proposals/${id}/attachments/${sha256}`} download={name}>
                {name}
              </a>
              <span className="ui-meta"> {sizeWords(bytes)}</span>
            </li>
          ))}
        </ul>
      )}
      <Button wide icon="print" onPress={() => print()}>
        打印提案
      </Button>
    </Card>
  );
}

const sizeWords = (bytes: number): string =>
  bytes < 1024 * 1024 ? `${Math.max(1, Math.round(bytes / 1024))} KB` : `${(bytes / 1024 / 1024).toFixed(1)} MB`;
