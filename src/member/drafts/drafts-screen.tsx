import { ConflictNotice } from "#member/drafts/conflict-notice.tsx";
import { DeviceCard } from "#member/drafts/device-card.tsx";
import { DraftRow } from "#member/drafts/draft-row.tsx";
import type { Genre } from "#member/drafts/genre.ts";
import { OfflineNotice } from "#member/drafts/offline-notice.tsx";
import { useDraftList } from "#member/drafts/use-draft-list.ts";
import { HandedInRow } from "#member/drafts/report/handed-in-row.tsx";
import { Button } from "#ui/button.tsx";
import { Card } from "#ui/card.tsx";
import { EmptyState } from "#ui/empty-state.tsx";
import { Input } from "#ui/input.tsx";
import { List } from "#ui/list.tsx";
import { Page } from "#ui/page.tsx";
import { Skeleton } from "#ui/skeleton.tsx";

interface DraftsScreenProps {
  readonly genre: Genre;
  readonly title?: string;
  readonly back?: { readonly to: string; readonly label: string };
}

/** My drafts of one kind, newest first; what waits for a decision comes before them. */
export function DraftsScreen({ genre, title = genre.name, back }: DraftsScreenProps) {
  const list = useDraftList(genre);
  const { drafts, shown } = list;
  const begin = (
    <Button kind="primary" wide icon="pencil" busy={list.isBusy} onPress={() => void list.begin()}>
      {genre.begin}
    </Button>
  );
  return (
    <Page title={title} foot={begin} {...(back && { back })}>
      <OfflineNotice />
      {genre.kind === "report" && <HandedInRow />}
      {drafts && <ConflictNotice genre={genre} drafts={drafts} />}
      {list.isSearchable && (
        <Input
          label="查找草稿"
          labelHidden
          type="search"
          placeholder={`查找${genre.labels.title}或内容`}
          value={list.query}
          onChange={list.search}
        />
      )}
      {!shown && <Skeleton lines={5} />}
      {shown && shown.length > 0 && (
        <Card flush>
          <List label="草稿">
            {shown.map((draft) => (
              <DraftRow key={draft.id} draft={draft} onDelete={() => void list.remove(draft)} />
            ))}
          </List>
        </Card>
      )}
      {drafts?.length === 0 && <EmptyState icon="file" text={genre.nothingYet} />}
      {drafts && drafts.length > 0 && shown?.length === 0 && <EmptyState icon="search" text="没有找到，换个词试试。" />}
      {drafts && <DeviceCard />}
    </Page>
  );
}
