import { EditorForm } from "#member/drafts/editor-form.tsx";
import type { Genre } from "#member/drafts/genre.ts";
import { useDraftView } from "#data/draft-views.ts";
import { EmptyState } from "#ui/empty-state.tsx";
import { LinkButton } from "#ui/link-button.tsx";
import { Page } from "#ui/page.tsx";
import { Skeleton } from "#ui/skeleton.tsx";

/** One draft as it lies on this phone. */
export function EditorScreen({ genre, id }: { readonly genre: Genre; readonly id: string }) {
  const draft = useDraftView(id);
  if (draft?.draftKind === genre.kind) return <EditorForm genre={genre} draft={draft} />;
  return (
    <Page title={genre.writing} back={{ to: genre.home, label: genre.name }}>
      {draft === undefined ? (
        <Skeleton lines={6} />
      ) : (
        <EmptyState icon="file" text={`这${genre.piece}草稿不在这台设备上，可能已经删除，或者还没有同步过来。`}>
          <LinkButton to={genre.home} icon="list">
            看全部草稿
          </LinkButton>
        </EmptyState>
      )}
    </Page>
  );
}
