import { Link } from "react-router";
import type { DeskDetail } from "#data/office/proposal-desk.ts";
import { labelByProposerType, labelByPublicLevel, labelByTiming } from "#domain/proposal/proposal-lists.ts";
import { dayWords, numberWords } from "#office/proposal-desk/day-words.ts";
import { useReviewSettings } from "#office/proposal-desk/use-review-settings.ts";
import { labelOf } from "#domain/settings/proposal-settings.ts";
import { Facts } from "#ui/facts.tsx";
import { useNow } from "#ui/use-now.ts";

interface ProposalFactsProps {
  readonly detail: DeskDetail;
  readonly addressOf: (id: string) => string;
}

/** What was chosen beside the words, its files, and what was merged into it. */
export function ProposalFacts({ detail, addressOf }: ProposalFactsProps) {
  const now = useNow();
  const { categories } = useReviewSettings();
  const { attachments, mergedChildren, units } = detail;
  return (
    <section>
      <h3>基本情况</h3>
      <Facts
        facts={[
          ["届次", `${detail.term}届${detail.session}次 ${labelByTiming[detail.timing]}`],
          ["形式", labelByProposerType[detail.proposerType]],
          ["分类", labelOf(categories, detail.category)],
          ["提交", dayWords(detail.submittedAt, now)],
          ["立案", detail.filedAt && dayWords(detail.filedAt, now)],
          ["审查人", detail.reviewer],
          ["建议主办", detail.suggestedLead.join("、")],
          ["建议会办", detail.suggestedCo.join("、")],
          ["承办单位", units.map(({ name, role }) => `${name}（${role}）`).join("、")],
          ["公开", [labelByPublicLevel[detail.publicLevel], detail.publicReason].filter(Boolean).join("：")],
          ["附议", detail.allowCosign && "可以附议"],
          ["来源", detail.sourceRef],
        ]}
      />
      {attachments.length > 0 && (
        <>
          <h3>附件</h3>
          <ul className="desk-links">
            {attachments.map(({ sha256, name, bytes }) => (
              <li key={sha256}>
                <a href={`/api/v1/proposals/${detail.id}/attachments/${sha256}`} download={name}>
                  {name}
                </a>
                <span className="ui-meta">　{sizeWords(bytes)}</span>
              </li>
            ))}
          </ul>
        </>
      )}
      {mergedChildren.length > 0 && (
        <>
          <h3>并入的提案</h3>
          <ul className="desk-links">
            {mergedChildren.map((child) => (
              <li key={child.id}>
                <Link to={addressOf(child.id)}>
                  {numberWords(child)}《{child.title}》
                </Link>
                <span className="ui-meta">　{child.firstName}</span>
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}

const sizeWords = (bytes: number): string =>
  bytes < 1024 * 1024 ? `${Math.ceil(bytes / 1024)} KB` : `${(bytes / 1024 / 1024).toFixed(1)} MB`;
