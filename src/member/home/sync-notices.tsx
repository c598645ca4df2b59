import { useWhoAmI } from "#data/session.ts";
import type { SyncStatus } from "#data/sync-status.ts";
import { Notice } from "#ui/notice.tsx";
import { useNow } from "#ui/use-now.ts";
import { Link } from "react-router";

const DAY_MS = 86_400_000;

/** Only what changes what the person can do. */
export function SyncNotices({ status }: { readonly status: SyncStatus }) {
  const { isExpired, hasLostRole } = useWhoAmI();
  const now = useNow();
  const isOld = status.oldestUnsentAt !== null && now.getTime() - Date.parse(status.oldestUnsentAt) > DAY_MS;
  return (
    <>
      {isExpired && (
        <Notice tone="amber" title="登录已过期">
          <p>
            内容已保存在本机，<Link to="/sign-in">重新登录</Link>后自动送出。
          </p>
        </Notice>
      )}
      {(hasLostRole || status.paused === "role") && (
        <Notice tone="amber" icon="shield" title="账号目前没有委员权限">
          <p>
            写好的内容都在本机，可以到<Link to="/unsent">待发送</Link>
            复制或导出；恢复权限后自动送出。有疑问请联系政协办公室。
          </p>
        </Notice>
      )}
      {!status.online && (
        <Notice tone="amber" icon="offline">
          <p>当前没有网络，可以照常填写，联网后自动送出。</p>
        </Notice>
      )}
      {isOld && status.online && !isExpired && (
        <Notice tone="amber">
          <p>
            有内容超过一天还没有送达，请<Link to="/unsent">看一看</Link>。
          </p>
        </Notice>
      )}
    </>
  );
}
