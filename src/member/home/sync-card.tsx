import { syncNow } from "#data/sync-engine.ts";
import type { SyncStatus } from "#data/sync-status.ts";
import { timeWords } from "#domain/time/time-words.ts";
import { Button } from "#ui/button.tsx";
import { Card } from "#ui/card.tsx";
import { Icon } from "#ui/icon.tsx";
import { List } from "#ui/list.tsx";
import { Row } from "#ui/row.tsx";
import { useNow } from "#ui/use-now.ts";
import { Link } from "react-router";

/** What has not been delivered, and when phone and office last agreed. */
export function SyncCard({ status }: { readonly status: SyncStatus }) {
  const now = useNow();
  const { unsent, parked, lastSyncAt, draining } = status;
  const waiting = unsent - parked;
  return (
    <Card flush>
      <List label="送达情况">
        {parked > 0 && <Row title={`${parked} 条需要处理`} meta="没有送达，请看原因" icon="alert" to="/unsent" />}
        <div className="home-sync">
          <span className={waiting > 0 ? "home-sync__waiting" : "home-sync__done"}>
            <Icon name={waiting > 0 ? "clock" : "check"} />
          </span>
          <span className="home-sync__words">
            {waiting > 0 ? <Link to="/unsent">{waiting} 条待送出</Link> : <strong>没有待送出的反映</strong>}
            <span className="ui-meta">
              {lastSyncAt === null ? "还没有同步过" : `最近同步 ${timeWords(lastSyncAt, now)}`}
            </span>
          </span>
          <Button kind="quiet" busy={draining} onPress={syncNow}>
            {draining ? "同步中" : "同步"}
          </Button>
        </div>
      </List>
    </Card>
  );
}
