import { useInApp } from "#member/home/use-in-app.ts";
import { labelByInAppBrowser, type InAppBrowser } from "#domain/device/in-app-browser.ts";
import { Button } from "#ui/button.tsx";
import { Notice } from "#ui/notice.tsx";
import { Sheet } from "#ui/sheet.tsx";

/** Inside WeChat and its like: in a line what persists, and how to go on in a browser. */
export function InAppNotice({ browser }: { readonly browser: InAppBrowser }) {
  const { isShown, isOpen, copied, address, ...inApp } = useInApp();
  if (!isShown) return null;
  const name = browser === "OTHER" ? "这个应用" : labelByInAppBrowser[browser];
  return (
    <Notice tone="navy">
      <p>
        在{name}里写的内容存在本机，清理{name}时可能被清除{inApp.worksOffline ? "。" : "；没有网络时打不开本页。"}
      </p>
      <div className="home-ways">
        <Button kind="quiet" onPress={inApp.copy}>
          复制链接
        </Button>
        <Button kind="quiet" onPress={inApp.open}>
          在浏览器打开
        </Button>
        <Button kind="quiet" onPress={inApp.dismiss}>
          知道了
        </Button>
      </div>
      {copied !== undefined && <p role="status">{copied ? "已复制。" : `没能复制，请抄下：${address}`}</p>}
      <Sheet open={isOpen} title="在浏览器打开" onClose={inApp.close}>
        <ol className="home-steps">
          <li>等没有送出的内容送出：它们留在{name}里，不会跟过去。</li>
          <li>点右上角的「···」，选「在浏览器打开」。没有这一项时，复制链接，粘贴到手机浏览器的地址栏。</li>
          <li>在浏览器里再登录一次，然后添加到桌面，以后没有网络也能用。</li>
        </ol>
        <Button icon="copy" wide onPress={inApp.copy}>
          复制链接
        </Button>
      </Sheet>
    </Notice>
  );
}
