import { OfflineNotice } from "#member/meetings/offline-notice.tsx";
import { useMyMeetings } from "#data/my-meetings.ts";
import { useWhoAmI } from "#data/session.ts";
import { timeWords } from "#domain/time/time-words.ts";
import { Button } from "#ui/button.tsx";
import { Card } from "#ui/card.tsx";
import { EmptyState } from "#ui/empty-state.tsx";
import { Notice } from "#ui/notice.tsx";
import { Page } from "#ui/page.tsx";
import { drawQr } from "#ui/qr-picture.ts";
import { Skeleton } from "#ui/skeleton.tsx";
import { useNow } from "#ui/use-now.ts";

/** Light around it, in modules: ISO/IEC 18004 asks for four. */
const QUIET = 4;

/** My own code for the desk at the door: large, dark on light whatever the theme, also without a network while it is good. */
export function OwnCodeScreen() {
  const { all, outcome, refresh } = useMyMeetings();
  const session = useWhoAmI((state) => state.session);
  const now = useNow();
  const isOld = all ? Date.parse(all.memberCodeUntil) <= now.getTime() : false;
  const hasCode = all !== null && all !== undefined && all.memberCode !== "";
  return (
    <Page title="本人码" back={{ to: "/meetings", label: "会议活动" }}>
      <OfflineNotice asOf={all?.asOf ?? ""} />
      {all === undefined && <Skeleton lines={6} />}
      {all !== undefined && !hasCode && (
        <EmptyState icon="offline" text="本机还没有本人码。联网打开一次，以后没有网络也能用。">
          <Button icon="refresh" onPress={refresh}>
            再试一次
          </Button>
        </EmptyState>
      )}
      {hasCode && isOld && (
        <Notice tone="amber" icon="clock" title="本人码已过期">
          <p>联网打开一次就会更新。现在没有网络的，请到签到台报姓名登记。</p>
          {outcome !== "offline" && (
            <Button icon="refresh" onPress={refresh}>
              更新本人码
            </Button>
          )}
        </Notice>
      )}
      {hasCode && !isOld && (
        <Card>
          <OwnCode code={all.memberCode} />
          <p className="meeting-own-name">{session?.account.name} 委员</p>
          <p className="ui-meta meeting-own-name">
            请工作人员扫这个码。屏幕暗时请调亮。{timeWords(all.memberCodeUntil, now)} 前有效。
          </p>
        </Card>
      )}
    </Page>
  );
}

function OwnCode({ code }: { readonly code: string }) {
  const drawn = drawQr(code);
  if (!drawn) return null;
  const { side, path } = drawn;
  return (
    <svg
      className="meeting-own-code"
      role="img"
      aria-label="本人码"
      viewBox={`${-QUIET} ${-QUIET} ${side + 2 * QUIET} ${side + 2 * QUIET}`}
      shapeRendering="crispEdges"
    >
      <path d={path} />
    </svg>
  );
}
