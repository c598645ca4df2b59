import { useEvictionRisk } from "#member/home/use-eviction-risk.ts";
import { EVICTION_DAYS } from "#data/eviction-risk.ts";
import { syncNow } from "#data/sync-engine.ts";
import { Button } from "#ui/button.tsx";
import { Notice } from "#ui/notice.tsx";

/** Before the browser clears what stands only here: said on opening after some days away. */
export function EvictionNotice({ unsent }: { readonly unsent: number }) {
  const { risk, daysAway, onlyHere } = useEvictionRisk(unsent);
  if (risk !== "near") return null;
  return (
    <Notice tone="amber" title={`有 ${onlyHere} 项只存在这部手机上`}>
      <p>
        隔了 {daysAway} 天才打开。苹果设备的浏览器会清除 {EVICTION_DAYS}{" "}
        天没有打开的网页所存的内容，请现在同步，草稿请写完提交。
      </p>
      <p className="ui-meta">
        从桌面打开不会被清除：点浏览器的分享按钮，选「添加到主屏幕」。桌面上的与浏览器里的互不相通，请先送出再添加。
      </p>
      <div className="ui-cluster">
        <Button icon="refresh" onPress={syncNow}>
          立即同步
        </Button>
      </div>
    </Notice>
  );
}
