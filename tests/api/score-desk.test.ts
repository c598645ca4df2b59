import { allEndpoints } from "#contract/all-endpoints.ts";
import * as contract from "#contract/score-desk.ts";
import { expectProblem } from "#tests/support/assert-clean.ts";
import { bookNow, scoreOffice, yearNow } from "#tests/support/score-desk.ts";
import { type Loose, withServer } from "#tests/support/test-server.ts";
import { addSignedIn } from "#tests/support/town.ts";
import { randomUUID } from "node:crypto";
import { beforeAll, describe, expect, test } from "vitest";

const server = await withServer();
const { enterer, second, secretary, member, other } = await scoreOffice(server);
const idle = await addSignedIn(server, ["MEMBER"]);
const year = yearNow(server);

const get = (path: string, who: { readonly cookie: string } = enterer) =>
  server.ask("GET", `/api/v1/office/${path}`, { cookie: who.cookie });
const put = (path: string, json: unknown) =>
  server.ask("PUT", `/api/v1/office/${path}`, { json, cookie: enterer.cookie });
const settings = (showsRanking: boolean, rankingBasis: string) => put("score-settings", { showsRanking, rankingBasis });
const score = (id: string | null, isScored: boolean) =>
  put(`members/${id}/scored`, { isScored, reason: "演示：任职变动" });

interface Row extends Loose {
  readonly memberId: string & Loose;
}
const rows = async (): Promise<readonly Row[]> =>
  ((await get(`statements?year=${year}`)).json as { items: readonly Row[] } & Loose).items;
const rowOf = async (id: string | null) => (await rows()).find(({ memberId }) => memberId === id);
const audits = (action: string) =>
  server.house.db
    .selectFrom("audit_entry")
    .select(["actor_account_id", "object"])
    .where("action", "=", action)
    .execute();

beforeAll(async () => {
  // Two with the same points, one with none.
  for (const one of [member, other]) await bookNow(server, one.memberId ?? "");
});

describe("statements", () => {
  test("everybody stands there by member number, whatever their points; nobody has a rank", async () => {
    const all = await rows();
    expect(all.map((row) => row["memberNo"])).toEqual(all.map((row) => row["memberNo"]).toSorted());
    expect(all.map((row) => row["rank"])).toEqual(all.map(() => null));
    expect(await rowOf(member.memberId)).toMatchObject({ total: "10", isScored: true, openAppeals: 0 });
    expect(await rowOf(idle.memberId)).toMatchObject({ total: "0" });
  });

  test("a year that is not there is said", async () => {
    for (const path of ["statements", "score-alerts", "score-aggregates"])
      expectProblem(await get(`${path}?year=2031`), 404, "not-found");
  });

  test("who opens a statement stands in the audit; it holds ledger and rules whole", async () => {
    const reply = await get(`statements/${member.memberId}?year=${year}`, secretary);
    expect(reply.json).toMatchObject({ member: { id: member.memberId }, year: { year, total: "10" } });
    expect(await audits("score.readStatement")).toEqual([{ actor_account_id: secretary.id, object: member.memberId }]);
    expectProblem(await get(`statements/${randomUUID()}?year=${year}`), 404, "not-found");
  });
});

describe("ranking", () => {
  test("is off, and takes a paper with number and day to be turned on", async () => {
    expect((await get("score-settings")).json).toEqual({ showsRanking: false, rankingBasis: "", since: null });
    for (const basis of ["", "领导同意", "云政协〔2026〕3 号", "2026年3月1日"]) {
      const refusal = await settings(true, basis);
      expectProblem(refusal, 422, "invalid-fields");
      expect(refusal.text).toContain("文号和日期");
    }
  });

  test("once on, ties share a rank, the next one skips, and who is not scored has none", async () => {
    expect((await settings(true, "云政协〔2026〕3 号，2026年3月1日")).status).toBe(204);
    await score(idle.memberId, false);
    expect(await rowOf(member.memberId)).toMatchObject({ rank: 1 });
    expect(await rowOf(other.memberId)).toMatchObject({ rank: 1 });
    expect(await rowOf(idle.memberId)).toMatchObject({ rank: null, isScored: false });
    await score(idle.memberId, true);
    expect(await rowOf(idle.memberId)).toMatchObject({ rank: 3 });
    expect((await settings(false, "")).status).toBe(204);
    expect(await rowOf(member.memberId)).toMatchObject({ rank: null });
    expect((await audits("score.showRanking")).length).toBe(1);
    expect((await audits("score.hideRanking")).length).toBe(1);
    expect((await audits("score.leaveMemberOut")).length).toBe(1);
  });
});

test("the award list marks ties, takes a whole tie along, leaves out who is not scored, and is audited", async () => {
  const list = async () =>
    ((await get(`award-lists?year=${year}&places=1`, secretary)).json as { items: readonly Loose[] } & Loose).items;
  expect(await list()).toMatchObject([
    { place: 1, isTied: true },
    { place: 1, isTied: true },
  ]);
  await score(other.memberId, false);
  expect(await list()).toMatchObject([{ memberId: member.memberId, isTied: false }]);
  await score(other.memberId, true);
  expect((await audits("score.readAwardList")).length).toBe(2);
});

test("alerts name who is below, with the clause; who is not scored is not named", async () => {
  type Items = { items: readonly { memberId: string; totals: readonly Loose[]; consequence: string }[] } & Loose;
  const items = async () => ((await get(`score-alerts?year=${year}`)).json as Items).items;
  const [first] = (await items()).filter(({ memberId }) => memberId === idle.memberId);
  expect(first).toMatchObject({ totals: [{ year, total: "0" }] });
  expect(first?.consequence).toContain("约谈");
  await score(idle.memberId, false);
  expect((await items()).filter(({ memberId }) => memberId === idle.memberId)).toEqual([]);
  await score(idle.memberId, true);
});

test("aggregates name nobody, and say what their averages are divided by", async () => {
  const reply = await get(`score-aggregates?year=${year}`);
  expect(reply.json).toMatchObject({
    bySector: [{ sector: "演示界别", members: 3, average: "6.67" }],
    byKind: [{ kind: "OPINION_SUBMIT", entries: 2, members: 2, points: "20" }],
  });
  expect(reply.text).not.toContain(member.name);
});

test("files are for those who approve: everything as xlsx, one member's to print; who took one stands in the audit", async () => {
  const xlsx = await get(`score-exports/xlsx?year=${year}`, secretary);
  expect([xlsx.status, xlsx.type.includes("spreadsheetml")]).toEqual([200, true]);
  const pdf = await get(`score-exports/pdf?year=${year}&memberId=${member.memberId}`);
  expect([pdf.status, pdf.type, pdf.text.slice(0, 5)]).toEqual([200, "application/pdf", "%PDF-"]);
  expect((await audits("score.export")).length).toBe(2);
});

describe("a score is private", () => {
  const desk = Object.values(contract).filter((one) => "access" in one && "path" in one);
  const filled = (path: string) =>
    path.replace("{id}", member.memberId ?? "").replace("{format}", "xlsx") +
    (path.includes("statement") || path.includes("award") ? `?year=${year}` : "");

  test.each(["MEMBER", "OFFICE", "PROPOSAL_COMMITTEE", "COMMITTEE_STAFF", "TENANT_ADMIN", "UNIT_CLERK"] as const)(
    "%s gets 403 from every endpoint of the desk",
    async (role) => {
      const who = await addSignedIn(server, [role]);
      expect(desk.length).toBeGreaterThan(15);
      for (const { method, path } of desk) {
        const reply = await server.ask(method.toUpperCase(), filled(path), { cookie: who.cookie });
        expectProblem(reply, 403, "not-allowed");
      }
    },
  );

  test("nothing that a member may call gives another member's score, or any rank, even where staff see one", async () => {
    await bookNow(server, other.memberId ?? "", {
      evidence: { title: "别人的履职记录", link: null, by: "", note: "" },
    });
    await settings(true, "云政协〔2026〕3 号，2026年3月1日");
    const telling: string[] = [];
    let answered = 0;
    for (const { id, method, path } of allEndpoints) {
      if (method !== "get") continue;
      const url = path
        .replace("{format}", "json")
        .replace("{sha256}", "0".repeat(64))
        .replaceAll(/\{\w+\}/g, other.memberId ?? "");
      const { status, text } = await server.ask("GET", `${url}?year=${year}`, { cookie: member.cookie });
      const plain = status === 422 ? await server.ask("GET", url, { cookie: member.cookie }) : { status, text };
      if (plain.status === 200) answered += 1;
      const words = plain.text.replaceAll(/"share":\{[^}]*\}/g, "");
      if (words.includes("别人的履职记录") || /"(rank|ranking|place|percentile)"\s*:/.test(words)) telling.push(id);
    }
    expect(answered).toBeGreaterThan(4);
    expect(telling).toEqual([]);
    expect((await server.ask("GET", "/api/v1/my-duty", { cookie: member.cookie })).text).not.toContain(
      String(other.memberId),
    );
    await settings(false, "");
  });
});

test("two of the 委工委 see each other's entries; both are staff", async () => {
  expect((await get("manual-entries", second)).status).toBe(200);
});
