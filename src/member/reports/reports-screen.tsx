import { ConflictNotice } from "#member/reports/conflict-notice.tsx";
import { DeviceCard } from "#member/reports/device-card.tsx";
import { OfflineNotice } from "#member/reports/offline-notice.tsx";
import { ReportRow } from "#member/reports/report-row.tsx";
import { useReportList } from "#member/reports/use-report-list.ts";
import { Button } from "#ui/button.tsx";
import { EmptyState } from "#ui/empty-state.tsx";
import { Input } from "#ui/input.tsx";
import { List } from "#ui/list.tsx";
import { Card } from "#ui/card.tsx";
import { Page } from "#ui/page.tsx";
import { Skeleton } from "#ui/skeleton.tsx";

/** My drafts, newest first; what waits for a decision comes before them. */
export function ReportsScreen() {
  const list = useReportList();
  const { drafts, shown } = list;
  return (
    <Page
      title="社情民意"
      foot={
        <Button kind="primary" wide icon="pencil" busy={list.isBusy} onPress={() => void list.begin()}>
          写一篇
        </Button>
      }
    >
      <OfflineNotice />
      {drafts && <ConflictNotice drafts={drafts} />}
      {list.isSearchable && (
        <Input
          label="查找草稿"
          labelHidden
          type="search"
          placeholder="查找标题或内容"
          value={list.query}
          onChange={list.search}
        />
      )}
      {!shown && <Skeleton lines={5} />}
      {shown && shown.length > 0 && (
        <Card flush>
          <List label="草稿">
            {shown.map((draft) => (
              <ReportRow key={draft.id} draft={draft} onDelete={() => void list.remove(draft)} />
            ))}
          </List>
        </Card>
      )}
      {drafts?.length === 0 && (
        <EmptyState
          icon="file"
          text="还没有草稿。走访、开会时听到看到的，随时写下来，存在本机，也会同步到您的其他设备。"
        />
      )}
      {drafts && drafts.length > 0 && shown?.length === 0 && <EmptyState icon="search" text="没有找到，换个词试试。" />}
      {drafts && <DeviceCard />}
    </Page>
  );
}
