import { draftName } from "#member/drafts/draft-text.ts";
import type { Genre } from "#member/drafts/genre.ts";
import type { DraftView } from "#data/draft-views.ts";
import { Notice } from "#ui/notice.tsx";
import { Link } from "react-router";

interface ConflictNoticeProps {
  readonly genre: Genre;
  readonly drafts: readonly DraftView[];
}

/** Drafts that two devices changed in the same place: each waits for its writer's choice. */
export function ConflictNotice({ genre, drafts }: ConflictNoticeProps) {
  const copies = drafts.filter((draft) => draft.conflictOf);
  if (copies.length === 0) return null;
  return (
    <Notice tone="amber" icon="copy" title="有两个版本，请您选择">
      {copies.map((copy) => (
        <p key={copy.id}>
          <Link to={`${genre.home}/${copy.conflictOf?.draftId}/conflict/${copy.id}`}>
            比较「{draftName(genre, copy.fields)}」
          </Link>
        </p>
      ))}
    </Notice>
  );
}
