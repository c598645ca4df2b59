import "fake-indexeddb/auto";
import type { MeetingAct } from "#contract/meetings.ts";
import { closePersonDatabase, openPersonDatabase, type PersonDatabase } from "#data/database.ts";
import { actOnMeeting, checkInBy } from "#data/meeting-acts.ts";
import { readMyMeetings } from "#data/my-meetings.ts";
import { readUnsent } from "#data/outbox-queue.ts";
import { readHandedOp } from "#data/handed-item.ts";
import { giveUp } from "#data/give-up.ts";
import { readRoomCode } from "#domain/meeting/room-code.ts";
import { aMeeting, meetingsDocument, roomLetters, SESSIONS } from "#tests/support/my-meetings.ts";
import { afterEach, beforeEach, expect, test } from "vitest";

const [MORNING] = SESSIONS;
const LEAVE = "00000000-0000-4000-8000-0000000000b1";
const meeting = aMeeting();
const askLeave: MeetingAct = { act: "askLeave", leaveId: LEAVE, kind: "ILLNESS", reason: "", sessionIds: [MORNING] };
const codeAt = (at: string) => {
  const code = readRoomCode(roomLetters(MORNING, new Date(at)));
  if (!code) throw new Error("no code");
  return code;
};

let database: PersonDatabase;
let accounts = 0;
beforeEach(async () => {
  const account = `00000000-0000-4000-8000-${String(++accounts).padStart(12, "0")}`;
  database = openPersonDatabase(account);
  await database.writeMeta("myMeetings", { body: meetingsDocument([meeting]), etag: '"1"', askedAt: 1_000 });
});
afterEach(() => closePersonDatabase());

const viewed = async () => (await readMyMeetings(database))?.meetings[0];

test("what was answered last is what goes; both are said at once", async () => {
  await actOnMeeting(meeting.id, { act: "decline" });
  await actOnMeeting(meeting.id, { act: "confirm" });
  const view = await viewed();
  expect(view?.acts.map(({ act }) => act.act)).toEqual(["confirm"]);
  expect(view?.meeting.sessions.map(({ state }) => state)).toEqual(["CONFIRMED", "CONFIRMED"]);
});

test("leave that is taken back before anybody heard of it leaves nothing to send", async () => {
  await actOnMeeting(meeting.id, askLeave);
  expect((await readUnsent(database)).map(({ sentence }) => sentence)).toEqual(["请假：演示：三届五次全会"]);
  expect(await actOnMeeting(meeting.id, { act: "withdrawLeave", leaveId: LEAVE })).toBeNull();
  expect(await database.outbox.count()).toBe(0);
  expect((await viewed())?.meeting.leaves).toEqual([]);
});

test("giving up one act about a meeting leaves the others", async () => {
  const confirm = await actOnMeeting(meeting.id, { act: "confirm" });
  await actOnMeeting(meeting.id, askLeave);
  expect(await giveUp(confirm ?? "")).toBeDefined();
  expect((await viewed())?.acts.map(({ act }) => act.act)).toEqual(["askLeave"]);
});

test("an unsent check-in waits with the time of its code and is not yet a check-in; the first code stands", async () => {
  await checkInBy(codeAt("2026-06-12T08:55:10+08:00"));
  await checkInBy(codeAt("2026-06-12T09:20:00+08:00"));
  const view = await viewed();
  expect(view?.checkIns).toMatchObject([{ sessionId: MORNING, at: "2026-06-12T08:55:00+08:00" }]);
  expect(view?.meeting.sessions[0]?.state).toBe("INVITED");
});

test("once the server took it, it is a check-in, also before the document says so", async () => {
  await checkInBy(codeAt("2026-06-12T08:55:10+08:00"));
  await database.outbox.toCollection().modify({ state: "ACCEPTED", settledAt: 2_000 });
  const taken = await viewed();
  expect(taken?.checkIns).toEqual([]);
  expect(taken?.meeting.sessions[0]).toMatchObject({ state: "CHECKED_IN", checkedInAt: "2026-06-12T08:55:00+08:00" });
  await database.writeMeta("myMeetings", { body: meetingsDocument([meeting]), etag: '"2"', askedAt: 3_000 });
  expect((await viewed())?.meeting.sessions[0]?.state).toBe("INVITED");
});

test("a refused check-in shows its reason, changes nothing, and gives way to another scan", async () => {
  await checkInBy(codeAt("2026-06-12T08:55:10+08:00"));
  await database.outbox.toCollection().modify({ state: "PARKED", code: "x", reason: "会场码已过期。" });
  const view = await viewed();
  expect(view?.checkIns[0]?.delivery).toMatchObject({ state: "NEEDS_ATTENTION", reason: "会场码已过期。" });
  expect(view?.meeting.sessions[0]?.state).toBe("INVITED");
  await checkInBy(codeAt("2026-06-12T09:01:00+08:00"));
  expect((await viewed())?.checkIns).toMatchObject([{ at: "2026-06-12T09:01:00+08:00" }]);
});

test("a code of a half-day that this phone never heard of waits all the same", async () => {
  await database.meta.delete("myMeetings");
  await checkInBy(codeAt("2026-06-12T08:55:10+08:00"));
  expect((await readMyMeetings(database))?.otherCheckIns).toMatchObject([{ sessionId: MORNING }]);
});

test("ops about meetings come whole from a handover; a broken one comes not at all", async () => {
  await actOnMeeting(meeting.id, askLeave);
  await checkInBy(codeAt("2026-06-12T08:55:10+08:00"));
  for (const { op } of await database.outbox.toArray())
    expect(readHandedOp(JSON.parse(JSON.stringify(op)), database.accountId)).toEqual(op);
  const [first] = await database.outbox.toArray();
  const broken = { ...first?.op, kind: "meeting.act", payload: { ...askLeave, kind: "HOLIDAY" } };
  expect(readHandedOp(broken, database.accountId)).toBeUndefined();
});
