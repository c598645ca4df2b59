import { readMeetingPeople } from "#data/office/meetings.ts";
import { useAnswer } from "#data/office/use-answer.ts";

/** Everybody who can be invited; undefined until they are read. */
export const useMeetingPeople = () => {
  const { value, refusal, askAgain } = useAnswer(readMeetingPeople);
  return { members: value?.members, refusal, askAgain };
};

export type MeetingPeople = ReturnType<typeof useMeetingPeople>;
