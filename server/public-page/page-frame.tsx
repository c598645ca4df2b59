/** @jsxImportSource hono/jsx */
import { IconSprite } from "#server/public-page/icon.tsx";
import { pageStyle } from "#server/public-page/page-style.ts";
import { raw } from "hono/html";
import type { PropsWithChildren } from "hono/jsx";

/** How large the page is shown: 标准, 长辈, or 长辈 with still larger letters. */
export interface Look {
  readonly elder: boolean;
  readonly larger: boolean;
}

/** What every page of ours knows besides its own matter. */
export interface Surroundings {
  /** The 政协 body, such as 演示区政协. */
  readonly organ: string;
  readonly look: Look;
  /** Address of the progressive script, undefined where it was not built. */
  readonly script: string | undefined;
}

type FrameProps = PropsWithChildren<{
  surroundings: Surroundings;
  title: string;
  heading: string;
  /** What the script finds here. */
  page: "point" | "receipt" | "other";
}>;

/** Before the first paint: who chose 长辈 does not see the page jump. Its hash stands in the page's policy. */
export const earlyScript = 'try{document.documentElement.className=localStorage.getItem("look")||""}catch(e){}';

/** A whole page: the bar with the organ and the heading, 长辈 switch, the matter, and where else to call. */
export function PageFrame({ surroundings, title, heading, page, children }: FrameProps) {
  const { organ, look, script } = surroundings;
  return (
    <html lang="zh-CN">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width,initial-scale=1" />
        <title>{title}</title>
        <meta name="description" content={`${organ}社情民意信息联系点：扫码反映，不用登录，凭查询码看办理情况。`} />
        <meta name="robots" content="noindex,nofollow" />
        <meta name="format-detection" content="telephone=no" />
        <meta name="theme-color" content="#1c4a86" />
        <link rel="icon" href="data:," />
        <style>{raw(pageStyle)}</style>
        <script>{raw(earlyScript)}</script>
        {script && <script type="module" src={script}></script>}
      </head>
      <body data-page={page} data-organ={organ}>
        <IconSprite />
        <header>
          <div class="in">
            <div>
              <div class="organ">{organ}</div>
              <h1>{heading}</h1>
            </div>
            <LookSwitch look={look} />
          </div>
        </header>
        <main>{children}</main>
        <PageFoot />
      </body>
    </html>
  );
}

/** Works by CSS alone; the script only remembers it. `form` carries it through a plain post. */
function LookSwitch({ look }: { look: Look }) {
  return (
    <div class="look">
      <label>
        <input type="checkbox" id="elder" name="elder" value="1" form="opinion" checked={look.elder} />
        长辈版
      </label>
      <label class="more">
        <input type="checkbox" id="larger" name="larger" value="1" form="opinion" checked={look.larger} />
        再大些
      </label>
    </div>
  );
}

function PageFoot() {
  return (
    <footer>
      <p>遇到紧急情况请直接拨打电话，本页面不处理警情和急救。</p>
      <p class="calls">
        <a href="tel:110">110 报警</a>
        <a href="tel:119">119 火警</a>
        <a href="tel:120">120 急救</a>
        <a href="tel:12345">12345 政务服务热线</a>
      </p>
      <nav aria-label="其他入口">
        <a href="/r">查询办理情况</a>
        <a href="/p">输入联系点编号</a>
        <a href="/">我是委员</a>
      </nav>
    </footer>
  );
}
