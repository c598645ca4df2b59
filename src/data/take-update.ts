import { applyUpdate, checkForUpdate } from "#data/app-update.ts";
import { useState } from "react";

/** One button where the server no longer takes what this release sends. `trouble` is the sentence to show, empty where there is none. */
export const useTakeUpdate = () => {
  const [isBusy, setBusy] = useState(false);
  const [trouble, setTrouble] = useState("");

  const take = async (): Promise<void> => {
    setBusy(true);
    setTrouble("");
    const found = await checkForUpdate();
    if (found === "found") return applyUpdate();
    setBusy(false);
    setTrouble(
      found === "none" ? "服务器上还没有新版本，请稍后再试。内容不会丢失。" : "没有联系上服务器，请有网络时再试。",
    );
  };
  return { isBusy, trouble, take };
};
