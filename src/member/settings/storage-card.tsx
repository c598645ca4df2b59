import { useStorageState } from "#member/settings/use-storage-state.ts";
import { syncNow } from "#data/sync-engine.ts";
import { useSyncStatus } from "#data/sync-status.ts";
import { timeWords } from "#domain/time/time-words.ts";
import { Button } from "#ui/button.tsx";
import { Card } from "#ui/card.tsx";
import { Facts } from "#ui/facts.tsx";
import { useNow } from "#ui/use-now.ts";

/** What lies on this phone, and whether the browser promised to keep it. */
export function StorageCard() {
  const now = useNow();
  const { unsent, lastSyncAt, draining } = useSyncStatus();
  const storage = useStorageState();
  return (
    <Card title="本机存储">
      <Facts
        facts={[
          ["待送出", unsent > 0 ? `${unsent} 条` : "没有"],
          ["最近同步", lastSyncAt === null ? "还没有" : timeWords(lastSyncAt, now)],
          ["占用空间", storage.used],
          ["长期保存", storage.isPersisted ? "浏览器已承诺不清除" : "浏览器可能在空间不足时清除"],
          ["版本", __APP_VERSION__],
        ]}
      />
      <div className="ui-cluster">
        <Button icon="refresh" busy={draining} onPress={syncNow}>
          立即同步
        </Button>
        {!storage.isPersisted && (
          <Button icon="shield" onPress={() => void storage.persist()}>
            请浏览器长期保存
          </Button>
        )}
      </div>
      {storage.isRefused && <p className="ui-meta">浏览器没有同意。把本应用添加到手机桌面后，内容就不会被自动清除。</p>}
      <p className="ui-meta">草稿和待送出的内容只在这部手机上，送达后服务器也有一份。</p>
    </Card>
  );
}
