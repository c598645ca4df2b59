import { Comparison } from "#member/drafts/comparison.tsx";
import { ConflictChoices } from "#member/drafts/conflict-choices.tsx";
import type { Genre } from "#member/drafts/genre.ts";
import { LonelyCopy } from "#member/drafts/lonely-copy.tsx";
import { useConflict } from "#member/drafts/use-conflict.ts";
import { EmptyState } from "#ui/empty-state.tsx";
import { LinkButton } from "#ui/link-button.tsx";
import { Page } from "#ui/page.tsx";
import { Skeleton } from "#ui/skeleton.tsx";

interface ConflictScreenProps {
  readonly genre: Genre;
  readonly mainId: string;
  readonly copyId: string;
}

/** Two versions of one draft beside each other, and the choice between them. */
export function ConflictScreen({ genre, mainId, copyId }: ConflictScreenProps) {
  const conflict = useConflict(genre, mainId, copyId);
  const back = { to: genre.home, label: genre.name };
  if (conflict.state === "COMPARE") {
    return (
      <Page title="有两个版本" back={back} foot={<ConflictChoices conflict={conflict} />}>
        <Comparison genre={genre} versions={conflict.versions} />
      </Page>
    );
  }
  return (
    <Page title="有两个版本" back={back}>
      {conflict.state === "LOADING" && <Skeleton lines={6} />}
      {conflict.state === "ALONE" && <LonelyCopy conflict={conflict} />}
      {conflict.state === "OVER" && (
        <EmptyState icon="check" text="已经选好了，不用再选。">
          <LinkButton to={`${genre.home}/${mainId}`} icon="file">
            打开草稿
          </LinkButton>
        </EmptyState>
      )}
    </Page>
  );
}
