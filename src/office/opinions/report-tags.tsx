import type { ReactNode } from "react";
import type { OpinionDetail } from "#data/office/opinions.ts";
import { OpinionStateTag } from "#office/opinions/opinion-state-tag.tsx";
import { SensitiveTag } from "#office/opinions/sensitive-tag.tsx";
import { StatusTag } from "#ui/status-tag.tsx";

interface ReportTagsProps {
  readonly detail: OpinionDetail;
  /** How the edited copy stands. */
  readonly aside?: ReactNode;
}

/** How it stands in signs: state, sensitive, composite, where it is printed. */
export function ReportTags({ detail, aside }: ReportTagsProps) {
  return (
    <div className="opinion-report-head__tags">
      <OpinionStateTag state={detail.state} />
      <SensitiveTag sensitivity={detail.sensitivity} />
      {detail.isComposite && (
        <StatusTag icon="list" tone="teal">
          综合 {detail.parts} 件
        </StatusTag>
      )}
      {detail.issues.map(({ id, label }) => (
        <StatusTag key={id} icon="stamp">
          {label}
        </StatusTag>
      ))}
      <span className="ui-meta">{detail.number}</span>
      {aside}
    </div>
  );
}
