import { DESK_MOVES, type DeskMove } from "#domain/proposal/desk-moves.ts";
import { proposalFlow } from "#domain/proposal/proposal-flow.ts";
import { PROPOSAL_STATES, type ProposalState } from "#domain/proposal/proposal-state.ts";
import { expectProblem } from "#tests/support/assert-clean.ts";
import { addDeskProposal, dutyOf, type DeskProposalWish } from "#tests/support/desk-proposals.ts";
import { withServer } from "#tests/support/test-server.ts";
import { addSignedIn } from "#tests/support/town.ts";
import { randomUUID } from "node:crypto";
import { describe, expect, test } from "vitest";

const server = await withServer();
const { db } = server.house;
const staff = await addSignedIn(server, ["PROPOSAL_COMMITTEE"]);
const colleague = await addSignedIn(server, ["PROPOSAL_COMMITTEE"]);
const outsiders = await Promise.all(
  (["MEMBER", "OFFICE", "TENANT_ADMIN", "UNIT_CLERK", "UNIT_LEADER"] as const).map((role) =>
    addSignedIn(server, [role]),
  ),
);

const DESK = "/api/v1/office/proposals";
const add = (wish?: DeskProposalWish) => addDeskProposal(server, wish);
const move = (id: string, json: object, who = staff) =>
  server.ask("POST", `${DESK}/${id}/moves`, { json, cookie: who.cookie });
const read = async (id: string) => (await server.ask("GET", `${DESK}/${id}`, { cookie: staff.cookie })).json;
const rowOf = (id: string) => db.selectFrom("proposal").selectAll().where("id", "=", id).executeTakeFirstOrThrow();
const labelsOf = async (id: string) =>
  JSON.parse(JSON.stringify((await read(id))?.["history"])).map((one: { label: string }) => one.label);

/** What makes a move whole, so that only state and role decide. */
const wholeMove = async (move: string) => ({
  move,
  note: "按规定办理。",
  ...(move === "refuse" && { reason: "NO_SUGGESTION" }),
  ...(move === "merge" && { targetId: (await add({ state: "FILED" })).id }),
});

describe("who may", () => {
  test("nobody but the 提案委 reads, moves, enters, counts or exports", async () => {
    const { id } = await add();
    for (const { cookie } of outsiders) {
      for (const path of [
        DESK,
        `${DESK}/${id}`,
        `${DESK}/${id}/texts/1`,
        "/api/v1/office/proposal-counts",
        "/api/v1/office/proposers",
        "/api/v1/office/proposal-exports/csv",
      ])
        expectProblem(await server.ask("GET", path, { cookie }), 403, "not-allowed");
      expectProblem(
        await server.ask("POST", `${DESK}/${id}/moves`, { cookie, json: { move: "startReview" } }),
        403,
        "not-allowed",
      );
      expectProblem(
        await server.ask("POST", "/api/v1/office/proposal-moves", { cookie, json: { move: "file", ids: [id] } }),
        403,
        "not-allowed",
      );
    }
    expect((await server.ask("GET", DESK)).status).toBe(401);
    expect((await rowOf(id)).state).toBe("SUBMITTED");
  });

  test("what was never handed in is nobody's but its author's", async () => {
    for (const state of ["DRAFT", "COSIGNING"] as const) {
      const { id, serialNo } = await add({ state, changes: { serial_no: null, submitted_at: null } });
      expect((await server.ask("GET", `${DESK}/${id}`, { cookie: staff.cookie })).status).toBe(404);
      expect((await server.ask("GET", `${DESK}/${id}/texts/1`, { cookie: staff.cookie })).status).toBe(404);
      expectProblem(await move(id, { move: "startReview" }), 404, "not-found");
      const listed = await server.ask("GET", `${DESK}?q=第${serialNo}号路口`, { cookie: staff.cookie });
      expect(listed.text).not.toContain(id);
    }
  });
});

describe("each move of the desk is allowed where the flow table has it, and nowhere else", () => {
  const standing = async (state: ProposalState, name: DeskMove) => {
    const lead = state === "MERGED" ? await add({ state: "FILED" }) : undefined;
    return add({
      state,
      changes: {
        ...(lead && { merged_into: lead.id }),
        ...(/Withdrawal/.test(name) && { withdrawal_asked_at: new Date(), withdrawal_reason: "已解决" }),
        ...(name === "voidEntry" && { entered_by: staff.id }),
      },
    });
  };
  const isRow = (state: ProposalState, name: DeskMove) =>
    proposalFlow.find((step) => step.from === state && step.move === name && step.by === "committee");

  test.each(DESK_MOVES)("%s is taken and written down wherever the table has it", async (name) => {
    for (const state of PROPOSAL_STATES.filter((one) => isRow(one, name))) {
      const to = isRow(state, name)?.to;
      const { id } = await standing(state, name);
      const reply = await move(id, await wholeMove(name));
      expect([state, reply.status, reply.json?.["state"]]).toEqual([state, 200, to]);
      const lines = await db.selectFrom("proposal_move").selectAll().where("proposal_id", "=", id).execute();
      expect(lines).toMatchObject([{ move: name, from_state: state, to_state: to, actor_account_id: staff.id }]);
      const audit = await db.selectFrom("audit_entry").selectAll().where("object", "=", id).execute();
      expect(audit).toMatchObject([{ action: `proposal.${name}`, actor_account_id: staff.id }]);
    }
  });

  test.each(DESK_MOVES)("%s is refused in every other state and changes nothing", async (name) => {
    for (const state of PROPOSAL_STATES.filter((one) => !isRow(one, name))) {
      const { id } = await standing(state, name);
      const before = await rowOf(id);
      expectProblem(await move(id, await wholeMove(name)), 409, "move-not-allowed");
      expect(await rowOf(id)).toEqual(before);
    }
  });
});

describe("what a move needs", () => {
  test.each([
    ["PRE_REVIEW", { move: "return" }, "/note"],
    ["PRE_REVIEW", { move: "return", reason: "NEVER_HEARD" }, "/reason"],
    ["PRE_REVIEW", { move: "refuse", note: "空泛" }, "/reason"],
    ["RE_REVIEW", { move: "refuse", reason: "NEVER_HEARD" }, "/reason"],
    ["RE_REVIEW", { move: "convert" }, "/note"],
    ["FILED", { move: "merge" }, "/targetId"],
    ["FILED", { move: "merge", targetId: randomUUID() }, "/targetId"],
  ] as const)("%s %j says what is missing and changes nothing", async (state, body, pointer) => {
    const { id } = await add({ state });
    const reply = await move(id, body);
    expectProblem(reply, 422, "invalid-fields");
    expect(reply.text).toContain(`"pointer":"${pointer}"`);
    expect((await rowOf(id)).state).toBe(state);
  });

  test("a refusal's reason and words stand together in the history", async () => {
    const { id } = await add({ state: "PRE_REVIEW" });
    await move(id, { move: "refuse", reason: "IN_COURT", note: "区法院已受理。" });
    const { note } = await db
      .selectFrom("proposal_move")
      .select("note")
      .where("proposal_id", "=", id)
      .executeTakeFirstOrThrow();
    expect(note).toBe("已进入民事、刑事、行政诉讼或仲裁程序：区法院已受理。");
  });

  test("a withdrawal that nobody asked for is neither agreed to nor declined", async () => {
    const { id } = await add({ state: "FILED" });
    for (const name of ["approveWithdrawal", "declineWithdrawal"])
      expectProblem(await move(id, { move: name, note: "好" }), 409, "move-not-allowed");
  });
});

describe("立案", () => {
  test("thirty filed at once by two people get numbers without a gap or a double, in the order of their serial numbers", async () => {
    const some = await Promise.all(Array.from({ length: 30 }, () => add({ state: "RE_REVIEW" })));
    const first = Number((await counts())["nextCaseNo"]);
    const halves = [some.filter((_, at) => at % 2 === 0), some.filter((_, at) => at % 2 === 1)];
    const answers = await Promise.all(
      halves.map((half, at) =>
        server.ask("POST", "/api/v1/office/proposal-moves", {
          json: { move: "file", ids: half.map(({ id }) => id).toReversed() },
          cookie: (at ? staff : colleague).cookie,
        }),
      ),
    );
    const filed = answers.flatMap((answer) => JSON.parse(answer.text).moved as { id: string; caseNo: number }[]);
    expect(filed.map(({ caseNo }) => caseNo).toSorted((a, b) => a - b)).toEqual(some.map((_, at) => first + at));
    for (const half of halves) {
      const numbers = half
        .toSorted((a, b) => a.serialNo - b.serialNo)
        .map(({ id }) => filed.find((one) => one.id === id)?.caseNo ?? 0);
      expect(numbers).toEqual(numbers.toSorted((a, b) => a - b));
    }
    expect(Number((await counts())["nextCaseNo"])).toBe(first + 30);
  });

  test("of many, the refused are told with serial number and reason, the others are filed", async () => {
    const [good, early] = [await add({ state: "RE_REVIEW" }), await add({ state: "SUBMITTED" })];
    const unknown = randomUUID();
    const json = { move: "file", ids: [good.id, early.id, unknown] };
    const answer = JSON.parse(
      (await server.ask("POST", "/api/v1/office/proposal-moves", { json, cookie: staff.cookie })).text,
    );
    expect(answer.moved).toEqual([{ id: good.id, caseNo: (await rowOf(good.id)).case_no }]);
    expect(answer.refused).toHaveLength(2);
    expect(answer.refused).toContainEqual({
      id: early.id,
      serialNo: early.serialNo,
      code: "move-not-allowed",
      reason: expect.any(String),
    });
    expect(answer.refused).toContainEqual({
      id: unknown,
      serialNo: null,
      code: "not-found",
      reason: expect.any(String),
    });
  });

  test("books the filing for everybody who signed, once; undone and filed again it counts once", async () => {
    const { id } = await add({ state: "RE_REVIEW", cosigners: 2 });
    await move(id, { move: "file" });
    expect(await dutyOf(server, id)).toEqual(["PROPOSAL_FILED", "PROPOSAL_FILED", "PROPOSAL_FILED"]);
    const { case_no } = await rowOf(id);
    expect((await move(id, { move: "undo" })).json).toMatchObject({ state: "RE_REVIEW", caseNo: null });
    expect(await dutyOf(server, id)).toEqual([]);
    await move(id, { move: "file" });
    expect((await rowOf(id)).case_no).toBe(case_no);
    expect(await dutyOf(server, id)).toEqual(["PROPOSAL_FILED", "PROPOSAL_FILED", "PROPOSAL_FILED"]);
  });
});

const counts = async (query = "") =>
  JSON.parse((await server.ask("GET", `/api/v1/office/proposal-counts?${query}`, { cookie: staff.cookie })).text);

describe("undo", () => {
  test("walks back through the whole review, column by column", async () => {
    const { id } = await add();
    const standing = async () => {
      const { state, case_no, filed_at, category, reviewed_by, withdrawal_asked_at, withdrawal_reason } =
        await rowOf(id);
      return { state, case_no, filed_at, category, reviewed_by, withdrawal_asked_at, withdrawal_reason };
    };
    const before = [];
    for (const body of [
      { move: "startReview" },
      { move: "pass", category: "社会治理" },
      { move: "file", category: "综合经济" },
    ]) {
      before.push(await standing());
      expect((await move(id, body)).status).toBe(200);
    }
    for (const was of before.toReversed()) {
      expect((await move(id, { move: "undo" })).status).toBe(200);
      expect(await standing()).toEqual(was);
    }
    expectProblem(await move(id, { move: "undo" }), 409, "nothing-to-undo");
    expect(await labelsOf(id)).toEqual(["开始审查", "预审通过", "立案", "撤销上一步", "撤销上一步", "撤销上一步"]);
  });

  test.each([
    { move: "return", note: "请补充数据。" },
    { move: "refuse", reason: "ACADEMIC" },
    { move: "convert", note: "转有关部门参考。" },
  ])("$move is taken back to the review that it came from", async (body) => {
    for (const state of ["PRE_REVIEW", "RE_REVIEW"] as const) {
      const { id } = await add({ state });
      await move(id, body);
      expect((await move(id, { move: "undo" })).json).toMatchObject({ state, canUndo: null });
    }
  });

  test("takes back nobody else's move, and none that something followed", async () => {
    const { id } = await add();
    await move(id, { move: "startReview" });
    expectProblem(await move(id, { move: "undo" }, colleague), 409, "nothing-to-undo");
    await move(id, { move: "pass" }, colleague);
    expectProblem(await move(id, { move: "undo" }), 409, "nothing-to-undo");
    expect((await move(id, { move: "undo" }, colleague)).json).toMatchObject({ state: "PRE_REVIEW" });
  });

  test("a filing whose number others follow stays; the last one goes", async () => {
    const [a, b] = [await add({ state: "RE_REVIEW" }), await add({ state: "RE_REVIEW" })];
    for (const { id } of [a, b]) await move(id, { move: "file" });
    expectProblem(await move(a.id, { move: "undo" }), 409, "nothing-to-undo");
    const json = { move: "undo", ids: [a.id, b.id] };
    const answer = await server.ask("POST", "/api/v1/office/proposal-moves", { json, cookie: staff.cookie });
    expect(answer.json).toMatchObject({ refused: [] });
    expect((await rowOf(a.id)).case_no).toBeNull();
  });
});

describe("转社情民意", () => {
  test("makes one report, linked both ways, that earns nothing; undone it is voided and its number not given again", async () => {
    const { id, title } = await add({ state: "PRE_REVIEW" });
    const before = await dutyOf(server, id);
    const converted = await move(id, { move: "convert", note: "属上级事权。" });
    expect(converted.json).toMatchObject({ state: "CONVERTED", conversions: [{ title }] });
    const [report] = await db.selectFrom("conversion").selectAll().where("from_proposal_id", "=", id).execute();
    expect(report).toMatchObject({ kind: "REPORT", voided_at: null });
    expect(await dutyOf(server, id)).toEqual(before);
    expect((await move(id, { move: "undo" })).json).toMatchObject({ conversions: [] });
    await move(id, { move: "convert", note: "再转。" });
    const reports = await db.selectFrom("conversion").selectAll().where("from_proposal_id", "=", id).execute();
    expect(new Set(reports.map(({ number }) => number)).size).toBe(2);
    expect(reports.filter(({ voided_at }) => voided_at === null)).toHaveLength(1);
  });
});

describe("并案", () => {
  const filed = async (cosigners = 0) => {
    const one = await add({ state: "RE_REVIEW", cosigners });
    await move(one.id, { move: "file" });
    return { ...one, caseNo: (await rowOf(one.id)).case_no };
  };
  const signersOf = (id: string) =>
    db.selectFrom("proposal_signer").selectAll().where("proposal_id", "=", id).orderBy("position").execute();

  test("keeps every author's signature and credit through merge and unmerge", async () => {
    const [child, lead] = [await filed(2), await filed(1)];
    const before = [await signersOf(child.id), await dutyOf(server, child.id)];
    const merged = await move(child.id, { move: "merge", targetId: lead.id });
    expect(merged.json).toMatchObject({
      state: "MERGED",
      mergedInto: { id: lead.id, caseNo: lead.caseNo },
      canUnmerge: true,
    });
    expect([await signersOf(child.id), await dutyOf(server, child.id)]).toEqual(before);
    expect(await read(lead.id)).toMatchObject({ merged: 1, mergedChildren: [{ id: child.id, title: child.title }] });
    const apart = await move(child.id, { move: "unmerge" });
    expect(apart.json).toMatchObject({ state: "FILED", caseNo: child.caseNo, mergedInto: null });
    expect([await signersOf(child.id), await dutyOf(server, child.id)]).toEqual(before);
    expect(await read(lead.id)).toMatchObject({ merged: 0, mergedChildren: [] });
  });

  test("a child touches what its authors' phones pull", async () => {
    const [child, lead] = [await filed(), await filed()];
    const was = BigInt((await rowOf(lead.id)).changed_xid);
    await move(child.id, { move: "merge", targetId: lead.id });
    expect(BigInt((await rowOf(lead.id)).changed_xid)).toBeGreaterThan(was);
  });

  test("a chain ends at its lead, and comes apart as it was joined", async () => {
    const [a, b, c] = [await filed(), await filed(), await filed()];
    await move(a.id, { move: "merge", targetId: b.id });
    await move(b.id, { move: "merge", targetId: c.id });
    expect((await rowOf(a.id)).merged_into).toBe(c.id);
    expect(await read(c.id)).toMatchObject({ merged: 2 });
    await move(b.id, { move: "unmerge" });
    expect((await rowOf(a.id)).merged_into).toBe(b.id);
    expect(await read(c.id)).toMatchObject({ merged: 0 });
  });

  test("into itself, into a merged one or into one under way is refused", async () => {
    const [a, b, c, late] = [await filed(), await filed(), await filed(), await filed()];
    await move(b.id, { move: "merge", targetId: c.id });
    expectProblem(await move(a.id, { move: "merge", targetId: a.id }), 422, "invalid-fields");
    const into = await move(a.id, { move: "merge", targetId: b.id });
    expectProblem(into, 409, "move-not-allowed");
    expect(into.text).toContain(`并入第${c.caseNo}号`);
    await db.updateTable("proposal").set({ state: "IN_HANDLING" }).where("id", "=", late.id).execute();
    expectProblem(await move(a.id, { move: "merge", targetId: late.id }), 409, "move-not-allowed");
    expect((await rowOf(a.id)).state).toBe("FILED");
  });

  test("is taken apart only before its lead has gone to a unit", async () => {
    const [child, lead] = [await filed(), await filed()];
    await move(child.id, { move: "merge", targetId: lead.id });
    await db.updateTable("proposal").set({ state: "IN_HANDLING" }).where("id", "=", lead.id).execute();
    expect(await read(child.id)).toMatchObject({ canUnmerge: false });
    expectProblem(await move(child.id, { move: "unmerge" }), 409, "move-not-allowed");
    await db.updateTable("proposal").set({ state: "ASSIGNING" }).where("id", "=", lead.id).execute();
    expect((await move(child.id, { move: "unmerge" })).status).toBe(200);
  });

  test("of two that are merged into each other at once, one is", async () => {
    for (let round = 0; round < 5; round++) {
      const [a, b] = [await filed(), await filed()];
      const answers = await Promise.all([
        move(a.id, { move: "merge", targetId: b.id }),
        move(b.id, { move: "merge", targetId: a.id }, colleague),
      ]);
      expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 409]);
      expect([(await rowOf(a.id)).state, (await rowOf(b.id)).state].toSorted()).toEqual(["FILED", "MERGED"]);
    }
  });

  test("a lead is neither withdrawn nor unfiled under its children", async () => {
    const [child, lead] = [await filed(), await filed()];
    await move(child.id, { move: "merge", targetId: lead.id });
    expectProblem(await move(lead.id, { move: "undo" }), 409, "nothing-to-undo");
    await db.updateTable("proposal").set({ withdrawal_asked_at: new Date() }).where("id", "=", lead.id).execute();
    expectProblem(await move(lead.id, { move: "approveWithdrawal", note: "同意" }), 409, "move-not-allowed");
  });
});
