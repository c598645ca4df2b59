import { syncNow } from "#data/sync-engine.ts";
import type { SyncStatus } from "#data/sync-status.ts";
import { timeWords } from "#domain/time/time-words.ts";
import { Button } from "#ui/button.tsx";
import { Card } from "#ui/card.tsx";
import { List } from "#ui/list.tsx";
import { Row } from "#ui/row.tsx";
import { useNow } from "#ui/use-now.ts";

/** What has not been delivered, and when phone and office last agreed. */
export function SyncCard({ status }: { readonly status: SyncStatus }) {
  const now = useNow();
  const { unsent, parked, lastSyncAt, draining } = status;
  const waiting = unsent - parked;
  return (
    <Card title="我的反映" flush>
      <List>
        {parked > 0 && (
          <Row title={`${parked} 条需要处理`} meta="没有送达，请看原因" icon="alert" to="/submissions?show=unsent" />
        )}
        <Row
          title={waiting > 0 ? `${waiting} 条待送出` : "全部已经送达"}
          meta={waiting > 0 ? "已存本机，联网后自动送出" : "本机没有待送出的内容"}
          icon={waiting > 0 ? "clock" : "check"}
          to={waiting > 0 ? "/submissions?show=unsent" : "/submissions"}
        />
        <div className="home-sync">
          <span className="ui-meta">
            {lastSyncAt === null ? "还没有同步过" : `最近同步 ${timeWords(lastSyncAt, now)}`}
          </span>
          <Button kind="quiet" icon="refresh" busy={draining} onPress={syncNow}>
            {draining ? "正在同步" : "立即同步"}
          </Button>
        </div>
      </List>
    </Card>
  );
}
