import type { MeetingAct } from "#contract/meetings.ts";
import { withOwnMeetingActs } from "#data/meeting-overlay.ts";
import { aMeeting, SESSIONS } from "#tests/support/my-meetings.ts";
import { expect, test } from "vitest";

const [MORNING, AFTERNOON] = SESSIONS;
const LEAVE = "00000000-0000-4000-8000-0000000000b1";
const PAPER = "00000000-0000-4000-8000-0000000000c1";
const at = "2026-06-01T10:00:00+08:00";
const meeting = aMeeting();
const states = (one: typeof meeting) => one.sessions.map(({ state }) => state);

test("coming is coming to every half-day, and whoever signs up is on the list", () => {
  const after = withOwnMeetingActs(meeting, [{ act: { act: "confirm" }, at }]);
  expect(states(after)).toEqual(["CONFIRMED", "CONFIRMED"]);
  expect(after.isRegistered).toBe(true);
  expect(states(meeting)).toEqual(["INVITED", "INVITED"]);
});

test("leave concerns its half-days only, is numbered after those before it, and can be taken back", () => {
  const askLeave: MeetingAct = {
    act: "askLeave",
    leaveId: LEAVE,
    kind: "TRAVEL",
    reason: "演示",
    sessionIds: [MORNING],
  };
  const asked = withOwnMeetingActs(meeting, [{ act: askLeave, at }]);
  expect(states(asked)).toEqual(["LEAVE_REQUESTED", "INVITED"]);
  expect(asked.leaves).toMatchObject([{ id: LEAVE, no: 1, state: "ASKED", askedAt: at }]);
  expect(withOwnMeetingActs(asked, [{ act: askLeave, at }]).leaves).toEqual(asked.leaves);

  const back = withOwnMeetingActs(asked, [{ act: { act: "withdrawLeave", leaveId: LEAVE }, at }]);
  expect(states(back)).toEqual(["CONFIRMED", "INVITED"]);
  expect(back.leaves).toMatchObject([{ state: "WITHDRAWN" }]);
});

test("declining leaves a half-day alone at which the member was already there", () => {
  const present = aMeeting({
    sessions: meeting.sessions.map((one) => (one.id === MORNING ? { ...one, state: "CHECKED_IN" } : one)),
  });
  expect(states(withOwnMeetingActs(present, [{ act: { act: "decline" }, at }]))).toEqual(["CHECKED_IN", "DECLINED"]);
});

test("a check-in that the server took shows the time that the room's code names", () => {
  const shown = "2026-06-12T08:52:30+08:00";
  const after = withOwnMeetingActs(meeting, [], [{ sessionId: AFTERNOON, at: shown }]);
  expect(after.sessions).toMatchObject([
    { state: "INVITED", checkedInAt: null },
    { state: "CHECKED_IN", checkedInAt: shown, way: "ROOM_CODE" },
  ]);
  const again = withOwnMeetingActs(after, [], [{ sessionId: AFTERNOON, at }]);
  expect(again.sessions).toEqual(after.sessions);
});

test("a paper is there once handed in, and taken back once withdrawn", () => {
  const submitSpeech = { act: "submitSpeech", speechId: PAPER, title: "演示", body: "正文" } as const;
  const submitted = withOwnMeetingActs(meeting, [{ act: submitSpeech, at }]);
  expect(submitted.speeches).toMatchObject([{ id: PAPER, state: "SUBMITTED", submittedAt: at }]);
  const back = withOwnMeetingActs(submitted, [{ act: { act: "withdrawSpeech", speechId: PAPER }, at }]);
  expect(back.speeches).toMatchObject([{ id: PAPER, state: "WITHDRAWN" }]);
});
