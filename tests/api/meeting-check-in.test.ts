import { roomCodeOf, slotAt } from "#domain/meeting/room-code.ts";
import { signBy } from "#server/meetings/sign-code.ts";
import { expectProblem } from "#tests/support/assert-clean.ts";
import { addInvitee, deskOf, halfDays, statesOf } from "#tests/support/meetings.ts";
import { withServer } from "#tests/support/test-server.ts";
import { addSignedIn } from "#tests/support/town.ts";
import { createHash, randomUUID } from "node:crypto";
import { beforeEach, describe, expect, test } from "vitest";

const server = await withServer();
const [office, member, other] = await Promise.all([
  addSignedIn(server, ["OFFICE"]),
  addInvitee(server),
  addInvitee(server),
]);
const desk = deskOf(server, office);

const accepted = { status: "accepted" };
const refusedAs = (code: string) => ({ status: "rejected", code });

/** The beginning of the next slot; what lies on the edge of one is in tests/unit/meeting/check-in-window.test.ts. */
const START = new Date(Math.ceil(Date.now() / 30_000) * 30_000);
const at = (seconds: number) => new Date(START.getTime() + seconds * 1000);
const END = 3 * 3600;
const sessions = () => halfDays(1, START);
const setClock = (seconds: number) => server.clock.set(at(seconds));

/** What the room's screen shows at a time. */
const codeAt = async (meetingId: string, sessionId: string, seconds: number) => {
  const meeting = await server.house.db
    .selectFrom("meeting")
    .select("code_key")
    .where("id", "=", meetingId)
    .executeTakeFirstOrThrow();
  return roomCodeOf(sessionId, slotAt(at(seconds)), signBy(meeting.code_key));
};

const hold = async (changes: Parameters<typeof desk.hold>[1] = {}) => {
  const { id, sessions: ids } = await desk.hold([member, other], { sessions: sessions(), ...changes });
  const session = ids[0] ?? "";
  return { id, session, code: (seconds: number) => codeAt(id, session, seconds) };
};

beforeEach(() => setClock(0));

describe("the room's code", () => {
  test("checks in whoever sends it at once; two phones of one member count once", async () => {
    const { id, session, code } = await hold();
    const shown = await code(0);
    setClock(5);
    expect(await member.checkIn(session, shown)).toMatchObject(accepted);
    expect(await member.checkIn(session, shown)).toMatchObject(accepted);
    const meeting = await desk.read(id);
    expect(statesOf(meeting, member.memberId)).toEqual(["CHECKED_IN"]);
    expect(statesOf(meeting, other.memberId)).toEqual(["INVITED"]);
    const [mine] = await member.meetings();
    expect(mine?.sessions[0]).toMatchObject({ way: "ROOM_CODE", isLate: false, offlineSynced: false });
    const moves = await server.house.db
      .selectFrom("attendance_move")
      .select("move")
      .where("session_id", "=", session)
      .execute();
    expect(moves).toEqual([{ move: "checkIn" }]);
  });

  test("the same op again gives the same answer, two at once count once", async () => {
    const { id, session, code } = await hold();
    const shown = await code(0);
    const opId = randomUUID();
    for (const _ of [1, 2])
      expect(await member.checkIn(session, shown, { opId, clientAt: at(0) })).toMatchObject(accepted);
    await Promise.all([other.checkIn(session, shown), other.checkIn(session, shown)]);
    const moves = await server.house.db
      .selectFrom("attendance_move")
      .select("member_id")
      .where("session_id", "=", session)
      .execute();
    expect(moves).toHaveLength(2);
    expect(statesOf(await desk.read(id), other.memberId)).toEqual(["CHECKED_IN"]);
  });

  test("a photographed one that is passed on runs out after ninety seconds", async () => {
    const { session, code } = await hold();
    const shown = await code(0);
    setClock(240);
    expect(await member.checkIn(session, shown)).toMatchObject(refusedAs("check-in-code-expired"));
    // A clock that was put back does not help: the offset is measured as it is sent.
    const wrong = { clientAt: at(0), sentAt: at(0) };
    expect(await member.checkIn(session, shown, wrong)).toMatchObject(refusedAs("check-in-code-expired"));
  });

  test("a made-up one, another meeting's, or one for another half-day is invalid", async () => {
    const { session, code } = await hold();
    const elsewhere = await hold();
    const forged = roomCodeOf(session, slotAt(at(0)), (message) => createHash("sha256").update(message).digest());
    for (const wrong of [forged, await elsewhere.code(0), "M".repeat(48), "http://example.cn/m/XYZ_____________"])
      expect(await member.checkIn(session, wrong)).toMatchObject(refusedAs("check-in-code-invalid"));
    const shown = await code(0);
    expect(await member.checkIn(randomUUID(), shown)).toMatchObject(refusedAs("check-in-code-invalid"));
    expect(await member.checkIn(session, `https://zx.example.cn/m/${shown.toLowerCase()}`)).toMatchObject(accepted);
  });

  test("an obligatory meeting knows its members; to one by sign-up anybody may come, as not registered", async () => {
    const guest = await addInvitee(server);
    const closed = await hold();
    expect(await guest.checkIn(closed.session, await closed.code(0))).toMatchObject(refusedAs("not-invited"));
    const open = await hold({ isObligatory: false });
    expect(await guest.checkIn(open.session, await open.code(0))).toMatchObject(accepted);
    const invitee = (await desk.read(open.id)).invitees.find(({ memberId }) => memberId === guest.memberId);
    expect(invitee).toMatchObject({ isRegistered: false, cells: [{ state: "CHECKED_IN" }] });
  });
});

describe("the window", () => {
  test.each([
    [-3600, true],
    [-3630, false],
    [END - 30, true],
    [END, false],
  ])("a code shown %i seconds from the beginning checks in: %s", async (seconds, isOpen) => {
    const { session, code } = await hold();
    setClock(seconds);
    const answer = await member.checkIn(session, await code(seconds));
    expect(answer).toMatchObject(isOpen ? accepted : refusedAs("outside-session"));
  });

  test.each([
    [15 * 60, false],
    [15 * 60 + 30, true],
  ])("whose code was shown %i seconds after the beginning is late: %s", async (seconds, isLate) => {
    const { session, code } = await hold();
    setClock(seconds + 5);
    await member.checkIn(session, await code(seconds));
    const [mine] = (await member.meetings()).filter((meeting) => meeting.sessions[0]?.id === session);
    expect(mine?.sessions[0]?.isLate).toBe(isLate);
  });
});

describe("read without a network", () => {
  const later = 5 * 3600;

  test("it arrives hours later and counts as of when it was shown, marked 离线补传", async () => {
    const { session, code, id } = await hold();
    const shown = await code(60);
    setClock(later);
    expect(await member.checkIn(session, shown, { clientAt: at(70), sentAt: at(later) })).toMatchObject(accepted);
    setClock(0);
    const [cell] = (await desk.read(id)).invitees.find(({ memberId }) => memberId === member.memberId)?.cells ?? [];
    expect(cell).toMatchObject({ state: "CHECKED_IN", offlineSynced: true, isLate: false });
    expect(Date.parse(cell?.checkedInAt ?? "")).toBe(at(60).getTime());
  });

  test.each([-7200, 7200])(
    "a phone whose clock is wrong by %i seconds is put right by the measured offset",
    async (wrong) => {
      const { session, code } = await hold();
      const shown = await code(60);
      setClock(later);
      const times = { clientAt: at(70 + wrong), sentAt: at(later + wrong) };
      expect(await member.checkIn(session, shown, times)).toMatchObject(accepted);
    },
  );

  test("within 72 hours of the end, and before the attendance is confirmed", async () => {
    const { session, code } = await hold();
    const shown = await code(60);
    setClock(END + 72 * 3600 + 1);
    const late = { clientAt: at(60), sentAt: at(END + 72 * 3600 + 1) };
    expect(await member.checkIn(session, shown, late)).toMatchObject(refusedAs("check-in-code-expired"));
    setClock(END + 72 * 3600 - 60);
    const inTime = { clientAt: at(60), sentAt: at(END + 72 * 3600 - 60) };
    expect(await member.checkIn(session, shown, inTime)).toMatchObject(accepted);
  });
});

describe("what the desk shows and does", () => {
  test("the room's screen has codes for ten minutes ahead, only while check-in is open", async () => {
    const { id, session } = await hold();
    const codes = async () => (await desk.ask("GET", `meetings/${id}/room-codes?sessionId=${session}`)).json;
    expect(await codes()).toMatchObject({ invited: 2, came: 0, codes: { length: 20 } });
    const link = String((await codes())?.["codes"]?.[0 as never]?.["link"]);
    expect(await member.checkIn(session, link)).toMatchObject(accepted);
    expect(await codes()).toMatchObject({ came: 1 });
    const codesOf = async (from: number, to: number) => {
      const halfDay = { ...sessions()[0]!, startsAt: at(from).toISOString(), endsAt: at(to).toISOString() };
      const held = await desk.hold([member], { sessions: [halfDay] });
      return (await desk.ask("GET", `meetings/${held.id}/room-codes?sessionId=${held.sessions[0]}`)).json?.["codes"];
    };
    expect(await codesOf(-3600, 60)).toHaveLength(2);
    expect(await codesOf(3600 + 300, 7200)).toHaveLength(10);
    expect(await codesOf(7200, 10_800)).toHaveLength(0);
  });

  test("the member's own code checks in at the door, and is nobody else's and not for ever", async () => {
    const { id, session } = await hold();
    const mine = await server.ask("GET", "/api/v1/my-meetings", { cookie: member.cookie });
    const code = String(mine.json?.["memberCode"]);
    const scan = (text: string) => desk.ask("POST", `meetings/${id}/member-codes`, { sessionId: session, code: text });
    expect((await scan(code)).json).toMatchObject({ name: member.name, wasHere: false, isLate: false });
    expect((await scan(code)).json).toMatchObject({ wasHere: true });
    expectProblem(await scan(`${code.slice(0, -3)}000`), 422, "member-code-invalid");
    setClock(-7200);
    expectProblem(await scan(code), 409, "outside-session");
  });

  test("staff mark by the list, correct and take back; who entered it stands there", async () => {
    const { id, session } = await hold();
    const mark = (what: string, sheet: string | null = null) => desk.mark(id, session, what, [member.memberId], sheet);
    const cell = async () => (await desk.read(id)).invitees.find((one) => one.memberId === member.memberId)?.cells[0];
    await member.act(id, { act: "confirm" });
    await mark("HERE");
    expect(await cell()).toMatchObject({ state: "CHECKED_IN", way: "LIST", isLate: false, enteredBy: office.name });
    await mark("LATE");
    expect(await cell()).toMatchObject({ state: "CHECKED_IN", isLate: true });
    await mark("LEFT_EARLY");
    expect(await cell()).toMatchObject({ state: "LEFT_EARLY", isLate: true, leftEarly: true });
    await mark("CLEARED");
    expect(await cell()).toMatchObject({ state: "CONFIRMED", way: null, checkedInAt: null, enteredBy: null });
    await mark("LEFT_EARLY");
    expect(await cell()).toMatchObject({ state: "LEFT_EARLY", leftEarly: true });
    expectProblem(await desk.mark(id, session, "HERE", [randomUUID()]), 404, "not-found");
    setClock(-7200);
    expectProblem(await mark("HERE"), 409, "outside-session");
  });

  test("by paper only with the photographed sheet that this account has uploaded", async () => {
    const { id, session } = await hold();
    const sheet = Buffer.from([0xff, 0xd8, 0xff, 0xe0, ...Buffer.from(randomUUID())]);
    const sha = createHash("sha256").update(sheet).digest("hex");
    expectProblem(await desk.mark(id, session, "HERE", [member.memberId], sha), 409, "attachment-missing");
    const put = await server.ask("PUT", `/api/v1/attachments/${sha}?name=sheet.jpg`, {
      cookie: office.cookie,
      body: sheet,
      headers: { "content-type": "application/octet-stream" },
    });
    expect(put.status).toBe(200);
    expect((await desk.mark(id, session, "HERE", [member.memberId], sha)).status).toBe(200);
    const [cell] = (await desk.read(id)).invitees.find((one) => one.memberId === member.memberId)?.cells ?? [];
    expect(cell).toMatchObject({ way: "PAPER", hasSheet: true });
  });
});
