import { EditorForm } from "#member/reports/editor-form.tsx";
import { useDraftView } from "#data/draft-views.ts";
import { EmptyState } from "#ui/empty-state.tsx";
import { LinkButton } from "#ui/link-button.tsx";
import { Page } from "#ui/page.tsx";
import { Skeleton } from "#ui/skeleton.tsx";

/** `/reports/<id>`: the draft as it lies on this phone. */
export function EditorScreen({ id }: { readonly id: string }) {
  const draft = useDraftView(id);
  if (draft) return <EditorForm draft={draft} />;
  return (
    <Page title="写社情民意" back={{ to: "/reports", label: "社情民意" }}>
      {draft === undefined ? (
        <Skeleton lines={6} />
      ) : (
        <EmptyState icon="file" text="这篇草稿不在这台设备上，可能已经删除，或者还没有同步过来。">
          <LinkButton to="/reports" icon="list">
            看全部草稿
          </LinkButton>
        </EmptyState>
      )}
    </Page>
  );
}
