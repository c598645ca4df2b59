import { handOutFile } from "#data/hand-out-file.ts";
import { writeHandoverFile } from "#data/handover-file.ts";
import { useState } from "react";

/** Gives everything unsent out as a file. */
export const useExport = () => {
  const [state, setState] = useState<"busy" | "done" | "failed">();
  return {
    state,
    start: async () => {
      setState("busy");
      const isGiven = await writeHandoverFile(new Date())
        .then(handOutFile)
        .catch(() => "failed" as const);
      setState(isGiven === "failed" ? "failed" : isGiven ? "done" : undefined);
    },
  };
};
