import { useInstall } from "#member/home/use-install.ts";
import { Button } from "#ui/button.tsx";
import { Card } from "#ui/card.tsx";

/** A nudge, once; never in the way. */
export function InstallHint() {
  const install = useInstall();
  if (!install.isOffered) return null;
  return (
    <Card title="放到手机桌面">
      <p>
        {install.canPrompt
          ? "像普通应用一样从桌面打开，没有网络也能用。"
          : "在浏览器菜单里选择「添加到主屏幕」，以后从桌面打开，没有网络也能用。"}
      </p>
      <div className="ui-cluster">
        {install.canPrompt && (
          <Button icon="download" onPress={install.prompt}>
            添加到桌面
          </Button>
        )}
        <Button kind="quiet" onPress={install.dismiss}>
          不用了
        </Button>
      </div>
    </Card>
  );
}
