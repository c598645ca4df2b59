import { issuePaperAddress } from "#data/office/opinion-issues.ts";
import type { OpinionDetail } from "#data/office/opinions.ts";
import { LinkButton } from "#ui/link-button.tsx";

/** The paper of each issue that carries it, as a file. */
export function IssuePapers({ issues }: { readonly issues: OpinionDetail["issues"] }) {
  return issues.map(({ id, label }) => (
    <span key={id} className="opinion-papers">
      <LinkButton outside kind="quiet" compact icon="download" to={issuePaperAddress(id, "docx")}>
        {label} Word
      </LinkButton>
      <LinkButton outside kind="quiet" compact icon="print" to={issuePaperAddress(id, "pdf")}>
        PDF
      </LinkButton>
    </span>
  ));
}
