import { syncNow } from "#data/sync-engine.ts";
import { useState } from "react";

/** How far a sync that the person asked for has come; `total` is undefined while there is none. */
export const useSyncProgress = (left: number, draining: boolean) => {
  const [run, setRun] = useState<{ readonly total: number; readonly hasBegun: boolean }>();
  if (run && draining && !run.hasBegun) setRun({ ...run, hasBegun: true });
  if (run && !draining && run.hasBegun) setRun(undefined);
  // What is written meanwhile counts too.
  if (run && left > run.total) setRun({ ...run, total: left });
  return {
    total: run && draining ? run.total : undefined,
    left,
    start: () => {
      setRun({ total: left, hasBegun: false });
      syncNow();
    },
  };
};
