import type { ProposalState } from "#domain/proposal/proposal-state.ts";
import { foldTally } from "#server/proposal-desk/fold-tally.ts";
import { expectProblem } from "#tests/support/assert-clean.ts";
import { addDeskProposal, type DeskProposalWish } from "#tests/support/desk-proposals.ts";
import { withServer } from "#tests/support/test-server.ts";
import { addSignedIn } from "#tests/support/town.ts";
import exceljs from "exceljs";
import { randomUUID } from "node:crypto";
import { describe, expect, test } from "vitest";

const server = await withServer();
const { db, tenant } = server.house;
const staff = await addSignedIn(server, ["PROPOSAL_COMMITTEE"]);
const add = (wish?: DeskProposalWish) => addDeskProposal(server, wish);

interface Page {
  readonly items: { id: string; serialNo: number; title: string; state: string }[];
  readonly next: string | null;
}
const get = (path: string) => server.ask("GET", path, { cookie: staff.cookie });
const list = async (query: Record<string, string>): Promise<Page> =>
  JSON.parse((await get(`/api/v1/office/proposals?${new URLSearchParams(query)}`)).text);
const counts = async (query: Record<string, string> = {}) =>
  JSON.parse((await get(`/api/v1/office/proposal-counts?${new URLSearchParams(query)}`)).text);
const move = (id: string, json: object) =>
  server.ask("POST", `/api/v1/office/proposals/${id}/moves`, { json, cookie: staff.cookie });
const ids = ({ items }: Page) => items.map(({ id }) => id);

/** What stands where in the first meeting, counted row by row. */
const counted = async () => {
  const rows = await db
    .selectFrom("proposal")
    .select("state")
    .select(({ fn }) => fn.countAll<string>().as("count"))
    .where("serial_no", "is not", null)
    .where("term", "=", 1)
    .groupBy("state")
    .execute();
  return Object.fromEntries(rows.map(({ state, count }) => [state, Number(count)]));
};
const tallied = async () => {
  const { byState } = await counts();
  return Object.fromEntries(Object.entries(byState as Record<string, number>).filter(([, count]) => count > 0));
};

describe("pages", () => {
  test("follow one another newest first, without a gap or a double, while others arrive", async () => {
    for (let at = 0; at < 25; at++) await add();
    const seen: number[] = [];
    let cursor: string | null = "";
    while (cursor !== null) {
      const page: Page = await list({ limit: "10", ...(cursor && { cursor }) });
      seen.push(...page.items.map(({ serialNo }) => serialNo));
      cursor = page.next;
      await add();
    }
    expect(seen).toEqual(seen.toSorted((a, b) => b - a));
    expect(new Set(seen).size).toBe(seen.length);
    expect(seen.slice(-25)).toEqual(Array.from({ length: 25 }, (_, at) => 25 - at));
  });

  test("a cursor that is none is told", async () => {
    expectProblem(await get("/api/v1/office/proposals?cursor=abc"), 422, "invalid-fields");
  });

  test("another meeting is another list", async () => {
    const { id } = await add({ changes: { term: 2, session: 3, serial_no: 1 } });
    expect(ids(await list({ term: "2", session: "3" }))).toEqual([id]);
    expect(ids(await list({ limit: "200" }))).not.toContain(id);
    expect((await counts()).meetings).toContainEqual({ term: 2, session: 3, count: 1 });
  });
});

describe("filters", () => {
  test("each finds what it names and nothing else", async () => {
    const [plain, special] = [
      await add(),
      await add({
        cosigners: 1,
        state: "FILED",
        changes: {
          category: "SOCIETY",
          key: true,
          fast_track: true,
          withdrawal_asked_at: new Date(),
          entered_by: staff.id,
          reviewed_by: staff.id,
        },
      }),
    ];
    const disputed = await add({ changes: { entered_by: staff.id, entry_disputed_at: new Date() } });
    const unit = randomUUID();
    await db.insertInto("handling_unit").values({ tenant_id: tenant.id, id: unit, name: "演示局", sort: 1 }).execute();
    await db
      .insertInto("handling_task")
      .values({
        tenant_id: tenant.id,
        id: randomUUID(),
        proposal_id: special.id,
        unit_id: unit,
        role: "SOLE",
        state: "NEW",
        changed_at: new Date(),
      })
      .execute();
    const each: Record<string, string>[] = [
      { state: "FILED" },
      { category: "SOCIETY" },
      { proposerType: "JOINT" },
      { key: "true" },
      { fastTrack: "true" },
      { withdrawalAsked: "true" },
      { mine: "true" },
      { unit },
    ];
    for (const query of each) {
      const found = ids(await list({ ...query, limit: "200" }));
      expect([query, found]).toEqual([query, [special.id]]);
      expect(found).not.toContain(plain.id);
    }
    expect(new Set(ids(await list({ entry: "open" })))).toEqual(new Set([special.id, disputed.id]));
    expect(ids(await list({ entry: "disputed" }))).toEqual([disputed.id]);
    expect((await counts({ unit })).byState).toMatchObject({ FILED: 1, SUBMITTED: 0 });
  });

  test("a search finds by words inside 案由, by numbers and by whoever signed", async () => {
    const one = await add({ title: "关于保护演示古桥与两岸老树的建议", cosigners: 1, changes: { case_no: 7_301 } });
    await db
      .updateTable("member")
      .set({ name: "演示欧阳秋" })
      .where("id", "=", one.others[0]?.memberId ?? "")
      .execute();
    await db.updateTable("proposal_signer").set({ reason: null }).where("proposal_id", "=", one.id).execute();
    for (const q of ["古桥", "桥与两岸", "7301", String(one.serialNo), "欧阳", "第7301号"])
      expect([q, ids(await list({ q, limit: "200" })).includes(one.id)]).toEqual([q, true]);
    for (const q of ["桥古", "古树", "欧秋", "73011"]) expect([q, ids(await list({ q }))]).toEqual([q, []]);
  });

  test.each(["%", "_", "\\", "'", "') or ('1'='1", "{}", "{a,b}", "100%_安全\\n", "$1", "null"])(
    "a search for %j is a search for these letters",
    async (q) => {
      const mark = randomUUID().slice(0, 8);
      const { id } = await add({ title: `${mark}前${q}后` });
      await add({ title: `${mark}前x后` });
      expect(ids(await list({ q: `${mark}前${q}后` }))).toEqual([id]);
    },
  );

  test("what is no filter is refused, whatever it tries", async () => {
    const attack = "' or 1=1 --";
    for (const name of ["term", "session", "state", "proposerType", "key", "mine", "entry", "unit", "cursor", "limit"])
      expect((await get(`/api/v1/office/proposals?${new URLSearchParams({ [name]: attack })}`)).status).toBe(422);
    expect((await list({ category: attack })).items).toEqual([]);
  });
});

describe("counts", () => {
  test("agree with the rows through moves, undos, folding and many at once", async () => {
    expect(await tallied()).toEqual(await counted());
    const some = await Promise.all(Array.from({ length: 12 }, () => add()));
    await Promise.all(some.map(({ id }) => move(id, { move: "startReview" })));
    await Promise.all(some.slice(0, 8).map(({ id }) => move(id, { move: "pass" })));
    await Promise.all([
      ...some.slice(0, 3).map(({ id }) => move(id, { move: "undo" })),
      foldTally(server.house),
      foldTally(server.house),
    ]);
    expect(await tallied()).toEqual(await counted());
    await foldTally(server.house);
    expect(await tallied()).toEqual(await counted());
    const { count } = await db
      .selectFrom("proposal_tally")
      .select(({ fn }) => fn.countAll<string>().as("count"))
      .executeTakeFirstOrThrow();
    expect(Number(count)).toBeLessThan(60);
  });

  test("the change token is another after an arrival, a move and an undo, and the same while nothing happens", async () => {
    const tokens = [(await counts()).latest];
    const { id } = await add();
    tokens.push((await counts()).latest);
    await move(id, { move: "startReview" });
    tokens.push((await counts()).latest);
    await move(id, { move: "undo" });
    tokens.push((await counts()).latest);
    expect(new Set(tokens).size).toBe(4);
    expect((await counts()).latest).toBe(tokens[3]);
  });

  test("a search that finds more than a thousand is not counted by state", async () => {
    const { author } = await add();
    const states: ProposalState[] = ["SUBMITTED", "FILED"];
    await db
      .insertInto("proposal")
      .values(
        Array.from({ length: 1_001 }, (_, at) => ({
          tenant_id: tenant.id,
          id: randomUUID(),
          term: 9,
          session: 9,
          timing: "ORDINARY",
          serial_no: at + 1,
          first_member_id: author.memberId ?? "",
          proposer_type: "INDIVIDUAL",
          title: `关于第${at}件的建议`,
          situation: "情况",
          analysis: "",
          suggestions: "建议",
          state: states[at % 2] ?? "FILED",
          created_at: new Date(),
          changed_at: new Date(),
          submitted_at: new Date(),
        })),
      )
      .execute();
    const meeting = { term: "9", session: "9" };
    expect((await counts({ ...meeting, q: "建议" })).byState).toBeNull();
    expect((await counts({ ...meeting, q: "第999件" })).byState).toMatchObject({ FILED: 1 });
    expect((await counts(meeting)).byState).toMatchObject({ SUBMITTED: 501, FILED: 500 });
  });
});

describe("the standard form", () => {
  test("comes in Word and as PDF, for those alone who may export, and is written down", async () => {
    const { id, author } = await add({ state: "FILED", changes: { case_no: 8_801 } });
    const read = (kind: string, cookie: string) =>
      fetch(`${server.origin}/api/v1/office/proposals/${id}/documents/${kind}`, { headers: { cookie } });
    for (const [kind, begin] of [
      ["docx", "PK"],
      ["pdf", "%PDF"],
    ] as const) {
      const answer = await read(kind, staff.cookie);
      const bytes = Buffer.from(await answer.arrayBuffer());
      expect([answer.status, bytes.subarray(0, begin.length).toString("latin1")]).toEqual([200, begin]);
      expect(answer.headers.get("content-disposition")).toContain(encodeURIComponent("提案第8801号"));
      expect((await read(kind, author.cookie)).status).toBe(403);
    }
    const audit = await db.selectFrom("audit_entry").selectAll().where("object", "=", id).orderBy("id").execute();
    expect(audit.map(({ action, detail }) => [action, detail])).toEqual([
      ["proposal.document", "docx"],
      ["proposal.document", "pdf"],
    ]);
  });
});

describe("the export", () => {
  const file = (format: string, query: Record<string, string>) =>
    get(`/api/v1/office/proposal-exports/${format}?${new URLSearchParams(query)}`);

  test("holds every row that it promises, neutralised in a csv and as text in a workbook; it is written down", async () => {
    const mark = randomUUID().slice(0, 8);
    const formulas = ["=1+1", "+1", "-1", "@SUM(A1)", "＝1+1", "\t=1"].map((text) => `${text}${mark}`);
    for (const title of formulas) await add({ title });
    const csv = await file("csv", { q: mark });
    expect([csv.status, csv.headers.get("total-rows")]).toEqual([200, String(formulas.length)]);
    for (const title of formulas) expect(csv.text).toContain(`"'${title}"`);

    const reply = await fetch(`${server.origin}/api/v1/office/proposal-exports/xlsx?q=${mark}`, {
      headers: { cookie: staff.cookie },
    });
    const workbook = new exceljs.Workbook();
    await workbook.xlsx.load(await reply.arrayBuffer());
    const sheet = workbook.worksheets[0];
    const titles = (sheet?.getColumn(7).values ?? []).filter((value) => String(value).includes(mark));
    expect(titles.toSorted()).toEqual(formulas.toSorted());
    const audit = await db.selectFrom("audit_entry").selectAll().where("action", "=", "proposal.export").execute();
    expect(audit.map(({ object, detail }) => [object, detail])).toEqual([
      ["csv", "6 rows"],
      ["xlsx", "6 rows"],
    ]);
  });
});
