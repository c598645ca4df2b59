import type { MeetingAct } from "#contract/meetings.ts";
import { takeActBack } from "#data/give-up.ts";
import { actOnMeeting } from "#data/meeting-acts.ts";
import { useKeptAct } from "#ui/use-kept-act.ts";

/** Does something about a meeting; see use-kept-act.ts. */
export const useAct = (meetingId: string) => {
  const { act, ...rest } = useKeptAct(takeActBack);
  return { ...rest, act: (what: MeetingAct, done: string) => act(() => actOnMeeting(meetingId, what), done) };
};
