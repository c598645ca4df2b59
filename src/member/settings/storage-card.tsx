import { sizeWords, spanWords } from "#member/settings/size-words.ts";
import { useStorageState } from "#member/settings/use-storage-state.ts";
import { usePhoneStorage } from "#data/phone-storage.ts";
import { syncNow } from "#data/sync-engine.ts";
import { useSyncStatus } from "#data/sync-status.ts";
import { timeWords } from "#domain/time/time-words.ts";
import { Button } from "#ui/button.tsx";
import { Card } from "#ui/card.tsx";
import { Facts } from "#ui/facts.tsx";
import { Notice } from "#ui/notice.tsx";
import { useNow } from "#ui/use-now.ts";
import { Link } from "react-router";

/** Below this a few photos may not fit any more. */
const LITTLE_ROOM = 50 * 1_048_576;
/** Nobody minds a clock that is a little off. */
const CLOCK_OFF_MS = 600_000;

/** What lies on this phone, for how long, and whether the browser promised to keep it. */
export function StorageCard() {
  const now = useNow();
  const { unsent, oldestUnsentAt, lastSyncAt, draining } = useSyncStatus();
  const kept = usePhoneStorage();
  const storage = useStorageState();
  const age = oldestUnsentAt === null ? "" : `，最早的等了 ${spanWords(now.getTime() - Date.parse(oldestUnsentAt))}`;
  return (
    <Card title="本机存储">
      <Facts
        facts={[
          ["待送出", unsent > 0 ? <Link to="/unsent">{`${unsent} 项${age}`}</Link> : "没有"],
          ["草稿", kept && (kept.drafts > 0 ? `${kept.drafts} 份` : "没有")],
          ["照片", kept && (kept.photos > 0 ? `${kept.photos} 张，共 ${sizeWords(kept.photoBytes)}` : "没有")],
          ["最近同步", lastSyncAt === null ? "还没有" : timeWords(lastSyncAt, now)],
          ["占用空间", storage.used !== undefined && sizeWords(storage.used)],
          ["剩余空间", storage.room !== undefined && `约 ${sizeWords(storage.room)}`],
          ["长期保存", storage.isPersisted ? "浏览器已承诺不清除" : "浏览器没有承诺"],
        ]}
      />
      {storage.room !== undefined && storage.room < LITTLE_ROOM && (
        <Notice tone="amber">
          <p>剩余空间不多，照片可能存不下。文字会优先保住，请清理手机空间。</p>
        </Notice>
      )}
      {kept && Math.abs(kept.clockOffsetMs) > CLOCK_OFF_MS && (
        <Notice tone="amber" icon="clock">
          <p>
            手机时间与服务器相差约 {spanWords(kept.clockOffsetMs)}。不影响送达先后和时限，都以服务器收到的时间为准。
          </p>
        </Notice>
      )}
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
      <PromiseWords isPersisted={storage.isPersisted} isRefused={storage.isRefused} />
    </Card>
  );
}

function PromiseWords({ isPersisted, isRefused }: { readonly isPersisted: boolean; readonly isRefused: boolean }) {
  if (isPersisted) return <p className="ui-meta">草稿和待送出的内容只在这部手机上，送达后服务器也有一份。</p>;
  return (
    <p className="ui-meta" role="status">
      {isRefused ? "浏览器这次没有同意。把本应用添加到手机桌面后，一般就会同意。" : ""}
      没有承诺时，手机空间不足或长时间不打开，浏览器可能清除还没有送出的内容；已送达的不受影响。
    </p>
  );
}
