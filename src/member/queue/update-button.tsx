import { useTakeUpdate } from "#data/take-update.ts";
import { Button } from "#ui/button.tsx";

/** In the place of 立即同步 and 现在重试, where only a newer release can send. */
export function UpdateButton() {
  const update = useTakeUpdate();
  return (
    <>
      <Button kind="primary" wide icon="refresh" busy={update.isBusy} onPress={() => void update.take()}>
        更新应用
      </Button>
      <p className="ui-meta queue-said" role="status">
        {update.trouble}
      </p>
    </>
  );
}
