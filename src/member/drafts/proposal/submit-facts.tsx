import type { Cosigner } from "#member/drafts/proposal/cosigning.ts";
import { attachmentOfLine } from "#data/proposal-body.ts";
import { useProposalKit } from "#data/proposal-kit.ts";
import { linesOf, type ProposalFields } from "#domain/proposal/proposal-draft.ts";
import {
  labelByCollectiveKind,
  labelByProposerType,
  labelByPublicLevel,
  type CollectiveKind,
  type ProposerType,
  type PublicLevel,
} from "#domain/proposal/proposal-lists.ts";
import { labelOf } from "#domain/settings/proposal-settings.ts";
import { countPrinted } from "#domain/text/plain-text.ts";
import { Facts } from "#ui/facts.tsx";

interface SubmitFactsProps {
  readonly fields: ProposalFields;
  readonly cosigners: readonly Cosigner[];
}

/** What goes to the 提案委, in short; what is empty is left out. */
export function SubmitFacts({ fields, cosigners }: SubmitFactsProps) {
  const { settings, members } = useProposalKit();
  const letters = countPrinted(fields.situation) + countPrinted(fields.analysis) + countPrinted(fields.suggestions);
  const signed = cosigners.filter(({ state }) => state === "SIGNED");
  const names = signed.map(({ memberId }) => members.find(({ id }) => id === memberId)?.name ?? "一位委员");
  return (
    <Facts
      facts={[
        ["案由", fields.title],
        ["全文", `${letters.toLocaleString("zh-CN")} 字`],
        ["提案形式", formWords(fields)],
        ["已签联名人", names.join("、")],
        ["提案分类", fields.category && labelOf(settings.categories, fields.category)],
        ["建议主办", linesOf(fields.suggestedLead).join("、")],
        ["建议会办", linesOf(fields.suggestedCo).join("、")],
        ["公开", labelByPublicLevel[fields.publicLevel as PublicLevel]],
        ["附议", fields.allowCosign === "yes" ? "可以附议" : "不接受附议"],
        [
          "附件",
          linesOf(fields.attachments)
            .map((line) => attachmentOfLine(line).name)
            .join("、"),
        ],
      ]}
    />
  );
}

const formWords = ({ proposerType, collectiveKind, collectiveName }: ProposalFields): string => {
  if (proposerType !== "COLLECTIVE")
    return labelByProposerType[proposerType as ProposerType] ?? labelByProposerType.INDIVIDUAL;
  return [labelByCollectiveKind[collectiveKind as CollectiveKind], collectiveName].filter(Boolean).join(" · ");
};
