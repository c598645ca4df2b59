import { syncNow } from "#data/sync-engine.ts";
import type { SyncStatus } from "#data/sync-status.ts";
import { timeWords } from "#domain/time/time-words.ts";
import { Button } from "#ui/button.tsx";
import { Card } from "#ui/card.tsx";
import { Icon } from "#ui/icon.tsx";
import { useNow } from "#ui/use-now.ts";
import { Link } from "react-router";

/** One line: whether anything has not been delivered, and when phone and office last agreed. The queue itself says the rest. */
export function SyncCard({ status }: { readonly status: SyncStatus }) {
  const now = useNow();
  const { unsent, parked, lastSyncAt, draining } = status;
  const refused = parked > 0 ? `，${parked} 条要处理` : "";
  return (
    <Card flush>
      <div className="home-sync">
        <span className={unsent > 0 ? "home-sync__waiting" : "home-sync__done"}>
          <Icon name={parked > 0 ? "alert" : unsent > 0 ? "clock" : "check"} />
        </span>
        <span className="home-sync__words">
          {unsent > 0 ? (
            <Link to="/unsent">
              {unsent} 条待发送{refused}
            </Link>
          ) : (
            <strong>没有待发送的内容</strong>
          )}
          <span className="ui-meta">
            {lastSyncAt === null ? "还没有同步过" : `最近同步 ${timeWords(lastSyncAt, now)}`}
          </span>
        </span>
        <Button kind="quiet" busy={draining} onPress={syncNow}>
          {draining ? "同步中" : "同步"}
        </Button>
      </div>
    </Card>
  );
}
