import "#member/queue/queue.css";
import { useCode } from "#member/queue/use-code.ts";
import { Card } from "#ui/card.tsx";
import { LinkButton } from "#ui/link-button.tsx";
import { Notice } from "#ui/notice.tsx";
import { Page } from "#ui/page.tsx";
import { Skeleton } from "#ui/skeleton.tsx";
import { useParams } from "react-router";

/** Light around it, in modules: ISO/IEC 18004 asks for four. */
const QUIET = 4;

/** One unsent item as a code for another phone to scan. */
export function CodeScreen() {
  const { key = "" } = useParams();
  const code = useCode(key);
  return (
    <Page title="给另一部手机扫" back={{ to: `/unsent/${encodeURIComponent(key)}`, label: "返回" }}>
      {code.kind === "reading" && <Skeleton lines={6} />}
      {code.kind === "picture" && (
        <>
          <Card>
            <svg
              className="queue-code"
              role="img"
              aria-label="这一条的二维码"
              viewBox={`${-QUIET} ${-QUIET} ${code.side + 2 * QUIET} ${code.side + 2 * QUIET}`}
              shapeRendering="crispEdges"
            >
              <path d={code.path} />
            </svg>
            <p className="queue-clamp">{code.words}</p>
          </Card>
          <p>在另一部手机上打开本应用，点「扫码反映」，对准这个二维码。</p>
          <p className="ui-meta">
            同一账号：收进那部手机的待发送，两部手机都送出也只记一次。
            {code.photos > 0 && `${code.photos} 张照片不在码里，仍由本机送出。`}
            别人的手机：只能看到这段文字并复制，不能替您送出。
          </p>
        </>
      )}
      {code.kind === "too-long" && (
        <>
          <Notice tone="amber" alert title="这一条太长，一个二维码放不下">
            <p>大约五百字以内的可以用二维码。请改用「导出全部」，或复制文字。</p>
          </Notice>
          <LinkButton wide to="/unsent">
            回到待发送
          </LinkButton>
        </>
      )}
      {code.kind === "gone" && (
        <Notice tone="green">
          <p>这一条已经不在待发送里，不用再转了。</p>
        </Notice>
      )}
    </Page>
  );
}
