import { useWhoAmI } from "#data/session.ts";
import { useOnline } from "#data/sync-status.ts";
import { timeWords } from "#domain/time/time-words.ts";
import { Notice } from "#ui/notice.tsx";
import { useNow } from "#ui/use-now.ts";
import { Link } from "react-router";

/** How old what is shown may be, and that everything can be done all the same. */
export function OfflineNotice({ asOf }: { readonly asOf: string }) {
  const isExpired = useWhoAmI((state) => state.isExpired);
  const online = useOnline();
  const now = useNow();
  if (isExpired) {
    return (
      <Notice tone="amber" title="登录已过期">
        <p>
          可以照常看、照常写，存在本机，<Link to="/sign-in?next=/opinions">重新登录</Link>后送出。
        </p>
      </Notice>
    );
  }
  if (online) return null;
  return (
    <Notice tone="amber" icon="offline">
      <p>当前没有网络。{asOf !== "" && `看到的是 ${timeWords(asOf, now)} 的情况。`}</p>
    </Notice>
  );
}
