import { countUnsent, exportUnsentText, leavePhone } from "#data/sign-out.ts";
import { syncNow } from "#data/sync-engine.ts";
import { useState } from "react";

/** The behaviour of signing out. `unsent` is defined while the person is being asked. */
export const useSignOut = () => {
  const [unsent, setUnsent] = useState<number>();
  const [notice, setNotice] = useState<string>();
  const [isBusy, setBusy] = useState(false);

  const close = () => {
    setUnsent(undefined);
    setNotice(undefined);
  };
  return {
    unsent,
    notice,
    isBusy,
    ask: async () => setUnsent(await countUnsent().catch(() => 0)),
    cancel: close,
    syncFirst: () => {
      syncNow();
      close();
    },
    copyText: async () => {
      const isCopied = await exportUnsentText()
        .then((text) => navigator.clipboard.writeText(text))
        .then(
          () => true,
          () => false,
        );
      setNotice(isCopied ? "文字已复制，可以粘贴到别处保存。" : "没能复制，请到「我的反映」里逐条复制。");
    },
    leave: async () => {
      setBusy(true);
      close();
      await leavePhone();
    },
  };
};
