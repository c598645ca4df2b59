import { useWhoAmI } from "#data/session.ts";
import { useOnline } from "#data/sync-status.ts";
import { Notice } from "#ui/notice.tsx";
import { Link } from "react-router";

/** Why drafts stay on this phone for now; writing goes on. */
export function OfflineNotice() {
  const isExpired = useWhoAmI((state) => state.isExpired);
  const online = useOnline();
  if (isExpired) {
    return (
      <Notice tone="amber" title="登录已过期">
        <p>
          可以照常写，草稿存在本机，<Link to="/sign-in">重新登录</Link>后同步。
        </p>
      </Notice>
    );
  }
  if (online) return null;
  return (
    <Notice tone="amber" icon="offline">
      <p>当前没有网络，可以照常写，草稿存在本机，联网后同步。</p>
    </Notice>
  );
}
