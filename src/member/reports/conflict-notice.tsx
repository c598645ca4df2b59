import { reportName } from "#member/reports/report-text.ts";
import type { DraftView } from "#data/draft-views.ts";
import { Notice } from "#ui/notice.tsx";
import { Link } from "react-router";

/** Drafts that two devices changed in the same place: each waits for its writer's choice. */
export function ConflictNotice({ drafts }: { readonly drafts: readonly DraftView[] }) {
  const copies = drafts.filter((draft) => draft.conflictOf);
  if (copies.length === 0) return null;
  return (
    <Notice tone="amber" icon="copy" title="有两个版本，请您选择">
      {copies.map((copy) => (
        <p key={copy.id}>
          <Link to={`/reports/${copy.conflictOf?.draftId}/conflict/${copy.id}`}>比较「{reportName(copy.fields)}」</Link>
        </p>
      ))}
    </Notice>
  );
}
