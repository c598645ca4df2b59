import { applyUpdate, checkForUpdate } from "#data/app-update.ts";
import { Button } from "#ui/button.tsx";
import { Card } from "#ui/card.tsx";
import { useState } from "react";

/** The server no longer takes what this release sends: nothing is lost, and one button mends it. */
export function UpdateNotice() {
  const [isBusy, setBusy] = useState(false);
  const [trouble, setTrouble] = useState("");

  const update = async () => {
    setBusy(true);
    setTrouble("");
    const found = await checkForUpdate();
    if (found === "found") return applyUpdate();
    setBusy(false);
    setTrouble(
      found === "none" ? "服务器上还没有新版本，请稍后再试。内容不会丢失。" : "没有联系上服务器，请有网络时再试。",
    );
  };
  return (
    <Card title="需更新应用，内容已保存在本机">
      <p>更新后自动送出，不用重写。</p>
      <Button kind="primary" wide icon="refresh" busy={isBusy} onPress={() => void update()}>
        更新应用
      </Button>
      <p className="ui-meta home-status" role="status">
        {trouble}
      </p>
    </Card>
  );
}
