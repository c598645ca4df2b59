import { useWhoAmI } from "#data/session.ts";
import type { MyDuty } from "#data/my-duty.ts";
import { useOnline } from "#data/sync-status.ts";
import { timeWords } from "#domain/time/time-words.ts";
import type { ScoreView } from "#member/my-score/score-view.ts";
import { Notice } from "#ui/notice.tsx";
import { useNow } from "#ui/use-now.ts";
import { Link } from "react-router";

interface ScoreNoticesProps {
  readonly duty: MyDuty | null | undefined;
  readonly view: ScoreView | undefined;
}

/** How old what is shown is, and where this release cannot explain the server's total. */
export function ScoreNotices({ duty, view }: ScoreNoticesProps) {
  const isExpired = useWhoAmI((state) => state.isExpired);
  const online = useOnline();
  const now = useNow();
  const since = duty ? `看到的是 ${timeWords(duty.askedAt, now)} 的记录。` : "";
  return (
    <>
      {isExpired && (
        <Notice tone="amber" title="登录已过期">
          <p>
            {since}
            <Link to="/sign-in?next=/my-score">重新登录</Link>后更新。
          </p>
        </Notice>
      )}
      {!isExpired && !online && duty && (
        <Notice tone="amber" icon="offline">
          <p>当前没有网络。{since}提出的疑问先存本机，联网后自动送出。</p>
        </Notice>
      )}
      {view && !view.isSameSum && (
        <Notice tone="amber" icon="refresh" title="本机的应用需要更新">
          <p>
            总分以办公室的为准。本机这一版算出的明细与总分不一致，请到<Link to="/settings">「我的」</Link>
            更新应用后再看明细。
          </p>
        </Notice>
      )}
    </>
  );
}
