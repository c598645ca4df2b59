import { useUpdate } from "#member/settings/use-update.ts";
import { buildId, type UpdateCheck } from "#data/app-update.ts";
import { APP_VERSION } from "#data/app-version.ts";
import { Button } from "#ui/button.tsx";
import { Card } from "#ui/card.tsx";
import { Facts } from "#ui/facts.tsx";

const wordsByCheck: Record<UpdateCheck, string> = {
  found: "有新版本。更新时不会丢失草稿和待送出的内容。",
  none: "已是最新版本。",
  unreachable: "没有联系上服务器，请有网络时再试。",
};

/** Which release runs here, and whether there is a newer one. */
export function VersionCard() {
  const update = useUpdate();
  const build = buildId();
  const { found, isBusy, isWaiting } = update;
  return (
    <Card title="版本">
      <Facts
        facts={[
          ["当前版本", APP_VERSION],
          ["构建编号", build],
        ]}
      />
      <div className="ui-cluster">
        <Button icon="refresh" busy={isBusy} onPress={() => void update.check()}>
          检查更新
        </Button>
        {found === "found" && (
          <Button icon="download" onPress={update.apply}>
            现在更新
          </Button>
        )}
      </div>
      <p className="ui-meta" role="status">
        {isWaiting ? "写完、送完后自动更新。" : found && wordsByCheck[found]}
      </p>
    </Card>
  );
}
