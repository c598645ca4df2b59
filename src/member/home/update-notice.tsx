import { useTakeUpdate } from "#data/take-update.ts";
import { Button } from "#ui/button.tsx";
import { Card } from "#ui/card.tsx";

/** The server no longer takes what this release sends: nothing is lost, and one button mends it. */
export function UpdateNotice() {
  const update = useTakeUpdate();
  return (
    <Card title="需更新应用，内容已保存在本机">
      <p>更新后自动送出，不用重写。</p>
      <Button kind="primary" wide icon="refresh" busy={update.isBusy} onPress={() => void update.take()}>
        更新应用
      </Button>
      <p className="ui-meta home-status" role="status">
        {update.trouble}
      </p>
    </Card>
  );
}
