import { useDeviceName } from "#member/drafts/use-device-name.ts";
import { DEVICE_NAME_LIMIT } from "#domain/report/report-draft.ts";
import { storableText } from "#domain/text/plain-text.ts";
import { Button } from "#ui/button.tsx";
import { Input } from "#ui/input.tsx";
import { Sheet } from "#ui/sheet.tsx";
import { useState } from "react";

/** What this device is called on the person's other devices, and how to change that. */
export function DeviceCard() {
  const { name, rename } = useDeviceName();
  const [typed, setTyped] = useState<string>();
  if (name === undefined) return null;
  const close = () => setTyped(undefined);
  return (
    <div className="draft-device">
      <span className="ui-meta">这台设备叫「{name}」</span>
      <Button kind="quiet" icon="pencil" onPress={() => setTyped(name)}>
        改名
      </Button>
      <Sheet open={typed !== undefined} title="这台设备叫什么" onClose={close}>
        <form
          className="ui-stack"
          onSubmit={(event) => {
            event.preventDefault();
            void rename(storableText(typed ?? "")).then(close);
          }}
        >
          <Input
            label="设备名称"
            hint="几台设备写同一篇时用来区分，如：我的手机、办公室电脑。清空则用默认名称。"
            maxLength={DEVICE_NAME_LIMIT}
            value={typed ?? ""}
            onChange={setTyped}
            autoFocus
          />
          <Button kind="primary" type="submit" wide>
            保存名称
          </Button>
        </form>
      </Sheet>
    </div>
  );
}
