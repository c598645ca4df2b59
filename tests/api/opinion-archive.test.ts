import { dailyWork } from "#server/jobs/daily-work.ts";
import { openSession } from "#server/session/session-store.ts";
import { memberAtDevice } from "#tests/support/member-drafts.ts";
import { addOpinionAuthor, creditsOf, opinionBody, opinionDesk } from "#tests/support/opinions.ts";
import { addScoreYear } from "#tests/support/score-year.ts";
import { withServer } from "#tests/support/test-server.ts";
import { pairOf } from "#tests/support/town.ts";
import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";

const server = await withServer();
const { house } = server;
const { db, tenant } = house;
const archive = dailyWork.find(({ name }) => name === "archive-opinions");
const at = (day: string) => server.clock.set(new Date(`${day}T10:00:00+08:00`));
const stateOf = async (id: string) =>
  (await db.selectFrom("opinion_report").select("state").where("id", "=", id).executeTakeFirst())?.state;

/** A day in one year, with people who are signed in on it. */
const on = async (day: string) => {
  at(day);
  return { desk: await opinionDesk(server), author: await addOpinionAuthor(server) };
};

test("two calendar years later what was printed or kept aside goes into the archive; what comes after is still recorded and credited", async () => {
  for (const year of ["2027", "2028", "2029"]) await addScoreYear(server, year);
  const { desk, author } = await on("2027-12-31");
  const second = await addOpinionAuthor(server);
  const [alone, retained, waiting, one, other, bundled] = Array.from({ length: 6 }, () => randomUUID());
  if (!alone || !retained || !waiting || !one || !other || !bundled) throw new Error("six ids");
  for (const id of [alone, retained, waiting, one, bundled]) await author.submit(id);
  await second.submit(other, opinionBody({ coAuthors: [author.memberId] }));
  const composite = randomUUID();
  await desk.merge([one, other], composite);
  for (const id of [alone, composite, bundled]) expect((await desk.issue(id)).status).toBe(200);
  expect((await desk.sendUp(alone, "CITY", "2027-12-31")).status).toBe(200);
  await desk.move(retained, { move: "retain", note: "留作参考。" });

  const later = await on("2028-01-01");
  const laterId = randomUUID();
  await later.author.submit(laterId);
  await later.desk.issue(laterId);
  const special = { title: "演示专报", reportIds: [bundled, laterId], mainTo: ["区委"], ccTo: [] };
  expect((await later.desk.call("PUT", `opinion-issues/${randomUUID()}`, special)).status).toBe(200);
  at("2028-12-31");
  expect(await archive?.run(house)).toBe(0);
  at("2029-01-01");
  expect(await archive?.run({ ...house, settings: { ...house.settings, demo: true } })).toBe(0);
  expect(await archive?.run(house)).toBe(3);
  expect(await archive?.run(house)).toBe(0);
  for (const id of [alone, retained, composite]) expect(await stateOf(id)).toBe("ARCHIVED");
  expect(await stateOf(waiting)).toBe("SUBMITTED");
  expect(await stateOf(one)).toBe("MERGED");
  // Waits in a 专报 that nobody has signed; and what was printed within the former year.
  for (const id of [bundled, laterId]) expect(await stateOf(id)).toBe("ISSUED");
  const moves = await db
    .selectFrom("opinion_move")
    .select(["report_id", "from_state", "to_state", "actor_account_id", "actor_name"])
    .where("tenant_id", "=", tenant.id)
    .where("move", "=", "archive")
    .execute();
  const system = { to_state: "ARCHIVED", actor_account_id: null, actor_name: "系统" };
  expect(moves).toHaveLength(3);
  expect(moves).toContainEqual({ report_id: retained, from_state: "RETAINED", ...system });
  expect(moves).toContainEqual({ report_id: alone, from_state: "ISSUED", ...system });

  const now = await opinionDesk(server);
  const before = await creditsOf(server, author.memberId);
  expect((await now.moveUp(alone, "CITY", { move: "adopt", isComposite: false })).json).toMatchObject({
    state: "ARCHIVED",
    statusLine: expect.stringMatching(/^2027年第1期 → 市政协采用$/),
  });
  expect(await creditsOf(server, author.memberId)).toEqual([...before, "ADOPTED CITY 1/1"].toSorted());
  expect((await now.sendUp(composite, "PROVINCE", "2029-01-01")).status).toBe(200);
  const given = { level: "CITY", leaderTitle: "市长", isChief: true, givenOn: "2029-01-01", words: "" };
  expect((await now.call("PUT", `opinions/${composite}/instructions/${randomUUID()}`, given)).status).toBe(200);
  expect(await creditsOf(server, second.memberId)).toContain("INSTRUCTED CITY 综合 2/2");
  const unitId = randomUUID();
  await db
    .insertInto("handling_unit")
    .values({ tenant_id: tenant.id, id: unitId, name: "演示承办单位", sort: 1 })
    .execute();
  const forward = { unitId, note: "", dueOn: "2029-03-01" };
  expect((await now.call("PUT", `opinions/${alone}/forwards/${randomUUID()}`, forward)).status).toBe(200);

  // Kept aside is not printed, in the archive neither; and nobody steps back from what lies there.
  for (const [path, body] of [
    [`opinions/${retained}/escalations/CITY`, { channel: "", sentOn: "2029-01-01" }],
    [`opinions/${retained}/instructions/${randomUUID()}`, given],
    [`opinions/${retained}/forwards/${randomUUID()}`, forward],
  ] as const)
    expect((await now.call("PUT", path, body)).json).toMatchObject({ type: "/problems/move-not-allowed" });
  const { cookie } = await openSession(house, author.id, ["MEMBER"]);
  const { id, phone, name } = author;
  const device = memberAtDevice(server, { id, phone, name, memberId: null, cookie: pairOf(cookie) });
  const leave = device.op("opinion.act", other, { act: "leave", note: "不参与这件。" });
  expect(await device.send(leave)).toMatchObject([{ status: "rejected", code: "move-not-allowed" }]);
  const funnel = await now.call("GET", "opinion-funnel?from=2027-01-01&to=2027-12-31");
  expect(funnel.json).toMatchObject({ submitted: 6, retained: 1, issued: 3 });
  // The list behind each figure holds what the figure counts, also what lies in the archive by now.
  const listed = async (counted: string) => {
    const list = await now.call("GET", `opinions?counted=${counted}&from=2027-01-01&to=2027-12-31`);
    const { items }: { items: { id: string }[] } = JSON.parse(list.text);
    return items.map(({ id }) => id).toSorted();
  };
  expect(await listed("ISSUED")).toEqual([alone, composite, bundled].toSorted());
  expect(await listed("RETAINED")).toEqual([retained]);
  expect(await listed("SUBMITTED")).toHaveLength(6);
});
