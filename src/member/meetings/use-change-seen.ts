import type { MyMeeting } from "#contract/meetings.ts";
import { noteMeetingSeen, useSeenMeeting } from "#data/seen-meetings.ts";
import { useEffect } from "react";

/** A change since the member opened this meeting last; undefined where there is none. It stays until the member has noted it. */
export const useChangeSeen = ({ id, changedAt }: MyMeeting) => {
  const seen = useSeenMeeting(id);
  const isFirst = seen === null;
  useEffect(() => {
    if (isFirst) void noteMeetingSeen(id, changedAt).catch(() => undefined);
  }, [id, isFirst, changedAt]);
  if (!seen || seen === changedAt) return undefined;
  return { noteSeen: () => void noteMeetingSeen(id, changedAt).catch(() => undefined) };
};
