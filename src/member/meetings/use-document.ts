import { handOutFile } from "#data/hand-out-file.ts";
import { keepMeetingFile, useMeetingFile, type FileFault } from "#data/meeting-files.ts";
import { LARGE_PACK } from "#data/meeting-pack.ts";
import { useMyMeetings } from "#data/my-meetings.ts";
import { useEffect, useEffectEvent, useState } from "react";

/** A document as it lies here, or is being fetched: by itself unless it is large. */
export const useDocument = (meetingId: string, documentId: string) => {
  const { all, outcome } = useMyMeetings();
  const meeting = all?.meetings.find((view) => view.meeting.id === meetingId)?.meeting;
  const document = meeting?.documents.find(({ id }) => id === documentId);
  const file = useMeetingFile(document?.sha256 ?? "");
  const [loading, setLoading] = useState<number>();
  const [fault, setFault] = useState<FileFault>();

  const settle = (kept: Awaited<ReturnType<typeof keepMeetingFile>>): void => {
    setLoading(undefined);
    setFault(kept.ok ? undefined : kept.refusal);
  };
  const fetchIt = (): void => {
    if (document) void keepMeetingFile(meetingId, document, setLoading).then(settle);
  };
  const begin = useEffectEvent(fetchIt);
  const comesByItself = document !== undefined && file === null && document.bytes <= LARGE_PACK;
  useEffect(() => {
    if (comesByItself) begin();
  }, [comesByItself]);

  const load = () => {
    setFault(undefined);
    setLoading(0);
    fetchIt();
  };
  const handOut = () => {
    if (!document || !file) return;
    void handOutFile(new File([file.bytes], document.fileName, { type: document.mediaType }));
  };
  const isLooking = all === undefined || (!document && outcome === undefined);
  return {
    document,
    file,
    isLooking,
    loading: loading ?? (comesByItself && !fault ? 0 : undefined),
    fault,
    load,
    handOut,
  };
};
