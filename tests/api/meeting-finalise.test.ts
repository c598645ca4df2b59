import type { MeetingBody } from "#contract/meetings-desk.ts";
import { expectProblem } from "#tests/support/assert-clean.ts";
import { addInvitee, deskOf, halfDays, statesOf } from "#tests/support/meetings.ts";
import { withServer } from "#tests/support/test-server.ts";
import { addSignedIn } from "#tests/support/town.ts";
import fc from "fast-check";
import { randomUUID } from "node:crypto";
import { describe, expect, test } from "vitest";

const server = await withServer();
const { db, tenant } = server.house;
const [office, approver, ...members] = await Promise.all([
  addSignedIn(server, ["OFFICE"]),
  addSignedIn(server, ["SECRETARY_GENERAL"]),
  addInvitee(server),
  addInvitee(server),
  addInvitee(server),
]);
const [first, second, third] = members;
const desk = deskOf(server, office);
const leaves = deskOf(server, approver);

const BEGIN = new Date(Math.ceil(Date.now() / 30_000) * 30_000);
const DAY_MS = 24 * 3_600_000;
const day = new Date(BEGIN.getTime() + 8 * 3_600_000).toISOString().slice(0, 10);

/** A meeting that begins now; `end` lets it be over by moving its half-days back. */
const hold = async (count: number, changes: Partial<MeetingBody> = {}, invited = members) => {
  const sessions = halfDays(count, BEGIN).map((session) => ({
    ...session,
    startsAt: BEGIN.toISOString(),
    endsAt: new Date(BEGIN.getTime() + DAY_MS / 8).toISOString(),
  }));
  const held = await desk.hold(invited, { sessions, ...changes });
  const end = () =>
    db
      .updateTable("meeting_session")
      .set({ ends_at: new Date(BEGIN.getTime() - 60_000) })
      .where("meeting_id", "=", held.id)
      .execute();
  return { ...held, end };
};

const entriesOf = (meetingId: string) =>
  db
    .selectFrom("duty_entry")
    .select(["member_id", "kind", "source_id", "duty_on", "facts", "evidence", "reverses"])
    .where("tenant_id", "=", tenant.id)
    .where("matter_id", "=", meetingId)
    .orderBy("at")
    .execute();

const standing = async (meetingId: string) => {
  const { rows } = await server.database.pool.query<{ words: string }>(
    `select coalesce(jsonb_agg(jsonb_build_array(member_id, kind, source_id, duty_on, quantity, facts) order by member_id, source_id, kind), '[]')::text as words
     from duty_entry entry where matter_id = $1 and reverses is null
       and not exists (select from duty_entry back where back.tenant_id = entry.tenant_id and back.reverses = entry.id)`,
    [meetingId],
  );
  return rows[0]?.words;
};

const snapshot = async (meetingId: string) =>
  JSON.stringify(
    await db
      .selectFrom("attendance")
      .selectAll()
      .where("meeting_id", "=", meetingId)
      .orderBy("session_id")
      .orderBy("member_id")
      .execute(),
  );

describe("finalising in one action", () => {
  test("present, excused and absent are booked with the half-day's own day, its facts and who decided", async () => {
    const { id, sessions, end } = await hold(1);
    const leaveId = randomUUID();
    await first.act(id, { act: "confirm" });
    await second.act(id, { act: "askLeave", leaveId, kind: "ILLNESS", reason: "演示", sessionIds: [...sessions] });
    expectProblem(await desk.move(id, "finalise"), 409, "not-over");
    await desk.mark(id, sessions[0] ?? "", "LATE", [first.memberId]);
    await end();
    expectProblem(await desk.move(id, "finalise"), 409, "leaves-open");
    expect((await leaves.decide(leaveId, "approve")).status).toBe(200);
    const preview = (await desk.ask("GET", `meetings/${id}/finalisation`)).json;
    expect(preview).toMatchObject({ counts: { present: 1, excused: 1, absent: 1, notCounted: 0, late: 1 } });
    expect((await desk.move(id, "finalise")).json).toMatchObject({ state: "FINALISED" });

    const byMember = new Map((await entriesOf(id)).map((entry) => [entry.member_id, entry]));
    const facts = { meetingKind: "PLENARY", isObligatory: true, attendeeRole: "MEMBER", halfDays: 1 };
    const about = {
      source_id: sessions[0],
      duty_on: day,
      evidence: { title: "三届五次全会（演示） 第1场", link: `/meetings/${id}` },
    };
    expect(byMember.get(first.memberId)).toMatchObject({
      ...about,
      kind: "MEETING_PRESENT",
      facts: { ...facts, isRegistered: true, isLate: true, leftEarly: false },
    });
    expect(byMember.get(second.memberId)).toMatchObject({
      ...about,
      kind: "MEETING_EXCUSED",
      facts: { ...facts, isRegistered: false, leaveKind: "ILLNESS" },
      evidence: { by: `秘书长 ${approver.name}批准` },
    });
    expect(byMember.get(third.memberId)).toMatchObject({ ...about, kind: "MEETING_ABSENT", facts });
    expect((await first.meetings())[0]).toMatchObject({ state: "FINALISED", sessions: [{ state: "PRESENT" }] });
    expect(await first.act(id, { act: "confirm" })).toMatchObject({ code: "move-not-allowed" });
    expectProblem(await desk.mark(id, sessions[0] ?? "", "HERE", [third.memberId]), 409, "move-not-allowed");
  });

  test("an activity books its category and nobody's absence", async () => {
    const { id, sessions, end } = await hold(1, { kind: "ACTIVITY", category: "SERVE", isObligatory: false });
    await desk.mark(id, sessions[0] ?? "", "HERE", [first.memberId]);
    await end();
    await desk.move(id, "finalise");
    expect(await entriesOf(id)).toMatchObject([
      { member_id: first.memberId, kind: "ACTIVITY_DONE", facts: { activityCategory: "SERVE" } },
    ]);
  });

  test("twenty at once: one does it, and each entry stands once", async () => {
    const { id, sessions, end } = await hold(2);
    await desk.mark(id, sessions[0] ?? "", "HERE", [first.memberId, second.memberId]);
    await end();
    const answers = await Promise.all(Array.from({ length: 20 }, () => desk.move(id, "finalise")));
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
    for (const answer of answers.filter(({ status }) => status !== 200)) expectProblem(answer, 409, "move-not-allowed");
    expect(await entriesOf(id)).toHaveLength(6);
  });

  test("staff of a 专委会 do not finalise what is not theirs", async () => {
    const { id, end } = await hold(1);
    await end();
    const committee = deskOf(server, await addSignedIn(server, ["COMMITTEE_STAFF"]));
    expectProblem(await committee.move(id, "finalise"), 404, "not-found");
    expectProblem(await committee.ask("GET", `meetings/${id}/finalisation`), 404, "not-found");
  });
});

describe("taking it back", () => {
  test("reverses every entry, puts every half-day where it was, and it may be done again", async () => {
    const { id, sessions, end } = await hold(2);
    await desk.mark(id, sessions[0] ?? "", "HERE", [first.memberId]);
    await desk.mark(id, sessions[1] ?? "", "LEFT_EARLY", [first.memberId]);
    await end();
    const before = await snapshot(id);
    await desk.move(id, "finalise");
    const booked = await standing(id);
    expectProblem(await desk.move(id, "unfinalise"), 422, "invalid-fields");
    expect((await desk.move(id, "unfinalise", "有人补来签到表")).json).toMatchObject({ state: "PUBLISHED" });
    expect(await standing(id)).toBe("[]");
    expect(await snapshot(id)).toBe(before);
    const entries = await entriesOf(id);
    expect(entries.filter(({ reverses }) => reverses !== null)).toHaveLength(6);
    await desk.move(id, "finalise");
    expect(await standing(id)).toBe(booked);
    await desk.move(id, "unfinalise", "演示");
    await desk.mark(id, sessions[0] ?? "", "HERE", [third.memberId]);
    await desk.mark(id, sessions[1] ?? "", "HERE", [third.memberId]);
    await desk.move(id, "finalise");
    expect(statesOf(await desk.read(id), third.memberId)).toEqual(["PRESENT", "PRESENT"]);
  });

  test("is refused, all of it, once the year is archived", async () => {
    const { id, end } = await hold(1);
    await end();
    await desk.move(id, "finalise");
    const booked = await standing(id);
    await db.updateTable("score_year").set({ state: "ARCHIVED" }).where("year", "=", day.slice(0, 4)).execute();
    expectProblem(await desk.move(id, "unfinalise", "演示"), 409, "year-not-open");
    expect(await standing(id)).toBe(booked);
    expect((await desk.read(id)).state).toBe("FINALISED");
    await db.updateTable("score_year").set({ state: "OPEN" }).where("year", "=", day.slice(0, 4)).execute();
  });

  test("whatever was marked: finalised and taken back, all is as before to the letter; finalised again, the same is booked", async () => {
    const mark = fc.constantFrom("HERE", "LATE", "LEFT_EARLY", "CLEARED");
    const marks = fc.array(fc.tuple(fc.nat(2), fc.nat(2), mark), { maxLength: 8 });
    await fc.assert(
      fc.asyncProperty(marks, fc.boolean(), fc.boolean(), async (chosen, isObligatory, answers) => {
        const { id, sessions, end } = await hold(3, { isObligatory });
        if (answers) await second.act(id, { act: "confirm" });
        for (const [who, which, what] of chosen)
          await desk.mark(id, sessions[which] ?? "", what, [members[who]?.memberId ?? ""]);
        await end();
        const before = await snapshot(id);
        await desk.move(id, "finalise");
        const booked = await standing(id);
        await desk.move(id, "unfinalise", "演示");
        expect(await snapshot(id)).toBe(before);
        expect(await standing(id)).toBe("[]");
        await desk.move(id, "finalise");
        expect(await standing(id)).toBe(booked);
      }),
      { numRuns: 12 },
    );
  });
});

describe("leave", () => {
  test("refused with a reason, then approved; who comes all the same stays checked in", async () => {
    const { id, sessions, end } = await hold(1);
    const leaveId = randomUUID();
    await first.act(id, { act: "askLeave", leaveId, kind: "TRAVEL", reason: "", sessionIds: [...sessions] });
    expectProblem(await leaves.decide(leaveId, "refuse"), 422, "invalid-fields");
    expectProblem(await desk.decide(leaveId, "approve"), 403, "not-allowed");
    expect((await leaves.decide(leaveId, "refuse", "请派人替代")).json).toMatchObject({ state: "REFUSED" });
    expect(statesOf(await desk.read(id), first.memberId)).toEqual(["LEAVE_REFUSED"]);
    expect((await leaves.decide(leaveId, "approve")).json).toMatchObject({ state: "APPROVED" });
    expect(statesOf(await desk.read(id), first.memberId)).toEqual(["LEAVE_APPROVED"]);
    await desk.mark(id, sessions[0] ?? "", "HERE", [first.memberId]);
    expect(statesOf(await desk.read(id), first.memberId)).toEqual(["CHECKED_IN"]);
    await desk.mark(id, sessions[0] ?? "", "CLEARED", [first.memberId]);
    expect(statesOf(await desk.read(id), first.memberId)).toEqual(["LEAVE_APPROVED"]);
    await end();
    await desk.move(id, "finalise");
    expectProblem(await leaves.decide(leaveId, "refuse", "演示"), 409, "move-not-allowed");
  });

  test("approved after the member has come, it changes nothing of that", async () => {
    const { id, sessions } = await hold(2);
    const leaveId = randomUUID();
    await first.act(id, { act: "askLeave", leaveId, kind: "OTHER", reason: "", sessionIds: [...sessions] });
    await desk.mark(id, sessions[0] ?? "", "HERE", [first.memberId]);
    await leaves.decide(leaveId, "approve");
    expect(statesOf(await desk.read(id), first.memberId)).toEqual(["CHECKED_IN", "LEAVE_APPROVED"]);
  });

  test("at most twice a meeting, withdrawn ones counted; of chosen half-days; not once they are over", async () => {
    const { id, sessions, end } = await hold(2);
    const ask = (sessionIds: readonly string[], leaveId: string = randomUUID()) =>
      first.act(id, { act: "askLeave", leaveId, kind: "OTHER", reason: "", sessionIds: [...sessionIds] });
    const leaveId = randomUUID();
    expect(await ask([randomUUID()])).toMatchObject({ code: "not-found" });
    expect(await ask(sessions.slice(1), leaveId)).toMatchObject({ status: "accepted" });
    expect(statesOf(await desk.read(id), first.memberId)).toEqual(["INVITED", "LEAVE_REQUESTED"]);
    expect(await second.act(id, { act: "withdrawLeave", leaveId })).toMatchObject({ code: "not-found" });
    await first.act(id, { act: "withdrawLeave", leaveId });
    expect(statesOf(await desk.read(id), first.memberId)).toEqual(["INVITED", "CONFIRMED"]);
    expect(await ask(sessions)).toMatchObject({ status: "accepted" });
    expect(await ask(sessions)).toMatchObject({ code: "leave-too-often" });
    await end();
    const late = await second.act(id, {
      act: "askLeave",
      leaveId: randomUUID(),
      kind: "OTHER",
      reason: "",
      sessionIds: [...sessions],
    });
    expect(late).toMatchObject({ code: "too-late" });
    const waiting = (await leaves.ask("GET", "leaves")).json?.["items"];
    expect(waiting).toEqual(expect.arrayContaining([expect.objectContaining({ state: "ASKED" })]));
  });

  test("only a meeting by sign-up can be declined, and in time", async () => {
    const must = await hold(1);
    expect(await first.act(must.id, { act: "decline" })).toMatchObject({ code: "move-not-allowed" });
    const may = await hold(1, { isObligatory: false, answerBy: new Date(Date.now() + 3_600_000).toISOString() });
    for (const act of ["confirm", "decline", "confirm", "confirm", "decline"] as const)
      expect(await first.act(may.id, { act })).toMatchObject({ status: "accepted" });
    expect(statesOf(await desk.read(may.id), first.memberId)).toEqual(["DECLINED"]);
    const over = await hold(1, { isObligatory: false, answerBy: new Date(Date.now() - 60_000).toISOString() });
    expect(await first.act(over.id, { act: "confirm" })).toMatchObject({ code: "too-late" });
    const stranger = await addInvitee(server);
    expect(await stranger.act(may.id, { act: "confirm" })).toMatchObject({ code: "not-found" });
  });
});
