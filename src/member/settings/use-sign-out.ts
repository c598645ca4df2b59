import { handOutFile } from "#data/hand-out-file.ts";
import { writeHandoverFile } from "#data/handover-file.ts";
import { leavePhone, useAtStake } from "#data/sign-out.ts";
import { syncNow } from "#data/sync-engine.ts";
import { useState } from "react";

/** The behaviour of signing out. What is at stake is counted live, so that a sync can be watched. */
export const useSignOut = () => {
  const atStake = useAtStake();
  const [isAsking, setAsking] = useState(false);
  const [exported, setExported] = useState<"busy" | "done" | "failed">();
  const [isLeaving, setLeaving] = useState(false);

  return {
    atStake,
    isAsking,
    exported,
    isLeaving,
    ask: () => {
      setExported(undefined);
      setAsking(true);
    },
    cancel: () => setAsking(false),
    sync: syncNow,
    exportAll: async () => {
      setExported("busy");
      const isGiven = await writeHandoverFile(new Date())
        .then(handOutFile)
        .catch(() => "failed" as const);
      setExported(isGiven === "failed" ? "failed" : isGiven ? "done" : undefined);
    },
    leave: async () => {
      setLeaving(true);
      await leavePhone();
    },
  };
};
