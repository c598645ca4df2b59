import { addOpinionAuthor, opinionBody, opinionDesk } from "#tests/support/opinions.ts";
import { addScoreYear } from "#tests/support/score-year.ts";
import { withServer } from "#tests/support/test-server.ts";
import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";

const server = await withServer();
const { db, tenant } = server.house;

const setYear = (year: string, state: string) =>
  db.updateTable("score_year").set({ state }).where("tenant_id", "=", tenant.id).where("year", "=", year).execute();
const duties = async (memberId: string) =>
  (await db.selectFrom("duty_entry").selectAll().where("member_id", "=", memberId).execute()).filter(
    ({ facts }) => facts["level"] === "PROVINCE",
  );

test("an adoption months later credits all three of a composite once and says why, also after the year closed", async () => {
  for (const year of ["2027", "2028"]) await addScoreYear(server, year);
  server.clock.set(new Date("2027-03-01T10:00:00+08:00"));
  const people = await Promise.all([addOpinionAuthor(server), addOpinionAuthor(server), addOpinionAuthor(server)]);
  const [first] = people;
  const ids = people.map(() => randomUUID());
  for (const [at, person] of people.entries())
    await person.submit(ids[at] ?? "", opinionBody({ title: `关于第${at + 1}件事的情况反映` }));
  const compositeId = randomUUID();
  const desk = await opinionDesk(server);
  await desk.merge(ids, compositeId);
  await desk.issue(compositeId);
  expect((await desk.sendUp(compositeId, "PROVINCE", "2027-03-02")).status).toBe(422);
  expect((await desk.sendUp(compositeId, "PROVINCE", "2027-03-01")).status).toBe(200);
  expect((await first?.read(ids[0] ?? ""))?.["statusLine"]).toMatch(/^综合：2027年第1期 → 已报省政协$/);

  await setYear("2027", "ARCHIVED");
  server.clock.set(new Date("2028-02-01T10:00:00+08:00"));
  const later = await opinionDesk(server);
  const adoption = { move: "adopt", isComposite: false, decidedOn: "2027-12-20" };
  expect((await later.moveUp(compositeId, "PROVINCE", adoption)).status).toBe(200);
  for (const [at, person] of people.entries()) {
    const entries = await duties(person.memberId);
    expect(entries).toHaveLength(1);
    expect(entries[0]).toMatchObject({ year: "2028", duty_on: "2027-12-20", share_of: 3, matter_id: ids[at] });
    expect(entries[0]?.evidence.note).toMatch(/由 3 件合成，您的一件是《关于第\d件事的情况反映》；2027 年度已归档/);
    expect(entries[0]?.evidence.link).toBe(`/opinions/${ids[at]}`);
  }
  // What a closed year holds is not taken back by a correction.
  await setYear("2028", "ARCHIVED");
  const correction = { move: "correct", note: "登记错了。" };
  expect((await later.moveUp(compositeId, "PROVINCE", correction)).json).toMatchObject({
    type: "/problems/year-not-open",
  });
  await setYear("2028", "OPEN");
  expect((await later.moveUp(compositeId, "PROVINCE", correction)).status).toBe(200);
  for (const person of people) expect(await duties(person.memberId)).toHaveLength(2);
});
