import type { MyMeeting } from "#contract/meetings.ts";
import { keepMeetingFile, useKeptHashes, type FileFault } from "#data/meeting-files.ts";
import { missingOf } from "#data/meeting-pack.ts";
import { useState } from "react";

const NONE: ReadonlySet<string> = new Set();

/** The documents of a meeting that are not on this phone, and loading them one after the other. */
export const usePack = (meeting: MyMeeting) => {
  const kept = useKeptHashes();
  const [loading, setLoading] = useState<{ readonly now: number; readonly of: number }>();
  const [fault, setFault] = useState<FileFault>();
  const missing = missingOf(meeting, kept ?? NONE);
  const load = async () => {
    setFault(undefined);
    let before = 0;
    for (const document of missing.documents) {
      const start = before;
      setLoading({ now: start, of: missing.bytes });
      const outcome = await keepMeetingFile(meeting.id, document, (bytes) =>
        setLoading({ now: start + bytes, of: missing.bytes }),
      );
      if (!outcome.ok) {
        setFault(outcome.refusal);
        break;
      }
      before += document.bytes;
    }
    setLoading(undefined);
  };
  return { kept, missing, loading, fault, load };
};
