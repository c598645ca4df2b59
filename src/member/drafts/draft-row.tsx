import { draftName } from "#member/drafts/draft-text.ts";
import { genreByKind } from "#member/drafts/genre.ts";
import { syncWords } from "#member/drafts/sync-words.ts";
import type { DraftView } from "#data/draft-views.ts";
import { useOnline } from "#data/sync-status.ts";
import { timeWords } from "#domain/time/time-words.ts";
import { Row } from "#ui/row.tsx";
import { StatusTag } from "#ui/status-tag.tsx";
import { useNow } from "#ui/use-now.ts";

interface DraftRowProps {
  readonly draft: DraftView;
  readonly onDelete: () => void;
}

/** One draft: what it is about, when and on which device it changed last, where its words are. */
export function DraftRow({ draft, onDelete }: DraftRowProps) {
  const now = useNow();
  const genre = genreByKind[draft.draftKind];
  const name = draftName(genre, draft.fields);
  const { conflictOf, changedAt, device } = draft;
  const written = conflictOf ? { at: conflictOf.at, device: conflictOf.device } : { at: changedAt, device };
  return (
    <div className="draft-row">
      <Row
        title={name}
        meta={[conflictOf && "另一个版本", written.at && timeWords(written.at, now), written.device]
          .filter(Boolean)
          .join(" · ")}
        side={<DraftTag draft={draft} />}
        to={conflictOf ? `${genre.home}/${conflictOf.draftId}/conflict/${draft.id}` : `${genre.home}/${draft.id}`}
      />
      {!conflictOf && (
        <button type="button" className="draft-row__delete" aria-label={`删除「${name}」`} onClick={onDelete}>
          删除
        </button>
      )}
    </div>
  );
}

function DraftTag({ draft }: { readonly draft: DraftView }) {
  const online = useOnline();
  if (draft.conflictOf || draft.conflictCopies.length > 0) {
    return (
      <StatusTag tone="violet" icon="copy">
        有两个版本
      </StatusTag>
    );
  }
  const { label, tone, icon, spins } = syncWords(draft.sync, online);
  return (
    <StatusTag tone={tone} icon={icon} spins={spins ?? false}>
      {label}
    </StatusTag>
  );
}
