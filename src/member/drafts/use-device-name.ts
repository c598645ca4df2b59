import { readDeviceName, setDeviceName } from "#data/device-name.ts";
import { useLive } from "#data/live.ts";
import { showToast } from "#ui/toast-store.ts";

/** This device's name, live; undefined while it is read. */
export const useDeviceName = () => ({
  name: useLive(readDeviceName),
  rename: (name: string): Promise<void> =>
    setDeviceName(name).catch(() => void showToast("没能保存名称，请再试一次。")),
});
