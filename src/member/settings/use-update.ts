import { applyUpdate, checkForUpdate, type UpdateCheck } from "#data/app-update.ts";
import { hasUnsavedWork } from "#data/unsaved-work.ts";
import { useState } from "react";

/** Looking for a newer release, and taking it. `found` is undefined until somebody has looked. */
export const useUpdate = () => {
  const [found, setFound] = useState<UpdateCheck>();
  const [isBusy, setBusy] = useState(false);
  const [isWaiting, setWaiting] = useState(false);

  return {
    found,
    isBusy,
    /** Chosen, but something is being written or sent. */
    isWaiting,
    check: async () => {
      setBusy(true);
      setFound(await checkForUpdate());
      setBusy(false);
    },
    apply: () => {
      setWaiting(hasUnsavedWork());
      applyUpdate();
    },
  };
};
