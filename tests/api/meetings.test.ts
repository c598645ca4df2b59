import { expectProblem } from "#tests/support/assert-clean.ts";
import { addInvitee, deskOf, halfDays, meetingBody, statesOf } from "#tests/support/meetings.ts";
import { withServer } from "#tests/support/test-server.ts";
import { addSignedIn } from "#tests/support/town.ts";
import { randomUUID } from "node:crypto";
import { describe, expect, test } from "vitest";

const server = await withServer();
const [office, otherOffice, committee, member, other] = await Promise.all([
  addSignedIn(server, ["OFFICE"]),
  addSignedIn(server, ["MEMBER_AFFAIRS"]),
  addSignedIn(server, ["COMMITTEE_STAFF"]),
  addInvitee(server),
  addInvitee(server),
]);
const desk = deskOf(server, office);

describe("writing a meeting", () => {
  test("it is saved by revision; who has an older one in hand is told", async () => {
    const id = randomUUID();
    const body = meetingBody({ sessions: halfDays(2, new Date("2026-12-10T01:00:00Z")) });
    const made = await desk.save(id, body);
    expect(made.json).toMatchObject({ rev: 1, state: "DRAFT", title: body.title, createdBy: office.name });
    expectProblem(await desk.save(id, body), 409, "settings-changed");
    const again = await deskOf(server, otherOffice).save(id, { ...body, rev: 1, title: "改过的（演示）" });
    expect(again.json).toMatchObject({ rev: 2, title: "改过的（演示）" });
  });

  test("an activity has a category and nothing else has; a half-day ends after it begins", async () => {
    const wrong = [
      meetingBody({ kind: "ACTIVITY" }),
      meetingBody({ category: "SERVE" }),
      meetingBody({ sessions: [{ ...halfDays(1, new Date())[0]!, endsAt: "2020-01-01T00:00:00Z" }] }),
    ];
    for (const body of wrong) expectProblem(await desk.save(randomUUID(), body), 422, "invalid-fields");
    expect((await desk.save(randomUUID(), meetingBody({ kind: "ACTIVITY", category: "SERVE" }))).status).toBe(200);
  });

  test("half-days may be moved, added and taken out; a half-day of another meeting may not be taken over", async () => {
    const { id, body } = await desk.hold([member], { sessions: halfDays(2, new Date()) });
    const added = {
      ...body,
      rev: 1,
      sessions: [...body.sessions.slice(1), ...halfDays(1, new Date("2027-01-10T01:00:00Z"))],
    };
    await desk.save(id, added);
    const meeting = await desk.read(id);
    expect(meeting.sessions.map((session) => session.id)).toEqual(added.sessions.map((session) => session.id));
    expect(statesOf(meeting, member.memberId)).toEqual(["INVITED", "INVITED"]);
    const theft = await desk.save(randomUUID(), meetingBody({ sessions: added.sessions }));
    expectProblem(theft, 409, "id-taken");
  });

  test("it is not published without anybody invited, nor with people who are no members", async () => {
    const id = randomUUID();
    await desk.save(id, meetingBody());
    expectProblem(await desk.move(id, "publish"), 409, "move-not-allowed");
    expectProblem(await desk.invite(id, [randomUUID()]), 422, "member-unknown");
    expectProblem(await desk.invite(randomUUID(), []), 404, "not-found");
  });
});

describe("whose it is", () => {
  test("staff of a 专委会 see and write their own; the office and the 委工委 all", async () => {
    const theirs = deskOf(server, committee);
    const own = await theirs.hold([member], { title: "专委会的（演示）" });
    const foreign = await desk.hold([member], { title: "办公室的（演示）" });
    expect((await deskOf(server, otherOffice).read(own.id)).title).toBe("专委会的（演示）");
    expectProblem(await theirs.ask("GET", `meetings/${foreign.id}`), 404, "not-found");
    expectProblem(await theirs.save(foreign.id, { ...foreign.body, rev: 1 }), 403, "not-allowed");
    expectProblem(await theirs.invite(foreign.id, []), 404, "not-found");
    expectProblem(await theirs.move(foreign.id, "cancel", "演示"), 404, "not-found");
    const ids = async (cookie: string) => {
      const reply = await server.ask("GET", "/api/v1/office/meetings", { cookie });
      return (JSON.parse(reply.text) as { items: { id: string }[] }).items.map(({ id }) => id);
    };
    expect(await ids(committee.cookie)).toEqual([own.id]);
    expect(await ids(otherOffice.cookie)).toEqual(expect.arrayContaining([own.id, foreign.id]));
  });

  test("others have no desk of meetings", async () => {
    for (const roles of [["MEMBER"], ["PROPOSAL_COMMITTEE"], ["TENANT_ADMIN"], ["SECRETARY_GENERAL"]] as const) {
      const stranger = deskOf(server, await addSignedIn(server, roles));
      expectProblem(await stranger.ask("GET", "meetings"), 403, "not-allowed");
      expectProblem(await stranger.save(randomUUID(), meetingBody()), 403, "not-allowed");
    }
  });
});

describe("what a phone reads", () => {
  test("published ones only; cancelled with the reason; gone once the invitation is lost", async () => {
    const phone = await addInvitee(server);
    const id = randomUUID();
    await desk.save(id, meetingBody());
    await desk.invite(id, [phone.memberId, other.memberId]);
    expect(await phone.meetings()).toEqual([]);
    await desk.move(id, "publish");
    expect(await phone.meetings()).toMatchObject([{ id, state: "PUBLISHED", sessions: [{ no: 1, state: "INVITED" }] }]);
    await desk.invite(id, [other.memberId]);
    expect(await phone.meetings()).toEqual([]);
    await desk.invite(id, [other.memberId, phone.memberId]);
    expectProblem(await desk.move(id, "cancel"), 422, "invalid-fields");
    await desk.move(id, "cancel", "另行通知");
    expect(await phone.meetings()).toMatchObject([{ id, state: "CANCELLED", cancelReason: "另行通知" }]);
    const unknown = randomUUID();
    await desk.save(unknown, meetingBody());
    await desk.invite(unknown, [phone.memberId]);
    await desk.move(unknown, "cancel");
    expect(await phone.meetings()).toHaveLength(1);
  });

  test("nothing comes again while nothing has changed", async () => {
    const phone = await addInvitee(server);
    const { id } = await desk.hold([phone]);
    const read = (etag = "") =>
      server.ask("GET", "/api/v1/my-meetings", {
        cookie: phone.cookie,
        ...(etag && { headers: { "if-none-match": etag } }),
      });
    const etag = (await read()).headers.get("etag") ?? "";
    expect((await read(etag)).status).toBe(304);
    await desk.move(id, "cancel", "演示");
    expect((await read(etag)).status).toBe(200);
  });

  test("of this year and to come, not of former ones", async () => {
    const phone = await addInvitee(server);
    const at = (day: string) => halfDays(1, new Date(`${day}T01:00:00Z`));
    const year = server.clock.now().getFullYear();
    await desk.hold([phone], { title: "去年", sessions: at(`${year - 1}-12-31`) });
    await desk.hold([phone], { title: "今年", sessions: at(`${year}-01-01`) });
    await desk.hold([phone], { title: "明年", sessions: at(`${year + 1}-06-01`) });
    expect((await phone.meetings()).map(({ title }) => title)).toEqual(["今年", "明年"]);
  });
});
