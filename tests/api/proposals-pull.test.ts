import { getChanges } from "#contract/ops.ts";
import { lockProposal, touchProposal } from "#server/proposals/proposal-store.ts";
import { SYSTEM, takeProposalMove } from "#server/proposals/take-proposal-move.ts";
import { addHandledProposal, addProposer, proposalBody, type Proposer } from "#tests/support/proposals.ts";
import { withServer } from "#tests/support/test-server.ts";
import { randomUUID } from "node:crypto";
import { describe, expect, test } from "vitest";

const server = await withServer();
const { house } = server;
const { db, tenant } = house;
const [author, second] = await Promise.all([addProposer(server), addProposer(server)]);

const pageOf = async ({ cookie }: Proposer, cursor: string | undefined, app: string, limit = 200) => {
  const query = new URLSearchParams({ limit: String(limit), ...(cursor !== undefined && { cursor }) });
  const reply = await server.ask("GET", `/api/v1/changes?${query}`, { cookie, headers: { "app-version": app } });
  return reply.status === 200 ? getChanges.answers[200].parse(reply.json) : undefined;
};

describe("a page", () => {
  test("holds ten proposals at most, and every one comes once", async () => {
    const person = await addProposer(server);
    const made = await Promise.all(
      Array.from({ length: 23 }, async () => (await addHandledProposal(server, "FILED", [person])).id),
    );
    const ids: string[] = [];
    for (let cursor: string | undefined, more = true; more;) {
      const page = await pageOf(person, cursor, "member/0.4.0");
      const proposals = page?.rows.filter(({ t }) => t === "proposal") ?? [];
      expect(proposals.length).toBeLessThanOrEqual(10);
      ids.push(...proposals.map(({ id }) => id));
      [cursor, more] = [page?.next, page?.more ?? false];
    }
    expect(ids.toSorted()).toEqual(made.toSorted());
  });

  test("goes no further than two megabytes of text, but for one that is longer", async () => {
    const person = await addProposer(server);
    const long = proposalBody({ situation: "长".repeat(300_000) });
    for (let count = 0; count < 4; count++)
      expect(await person.submit(randomUUID(), long)).toMatchObject({ status: "accepted" });
    const page = await pageOf(person, undefined, "member/0.4.0");
    expect([page?.rows.filter(({ t }) => t === "proposal").length, page?.more]).toEqual([2, true]);
    expect((await person.pull()).rows.filter(({ t }) => t === "proposal")).toHaveLength(4);
  });
});

describe("an app that does not know proposals", () => {
  test("gets none; the first one after its update gets them all", async () => {
    const person = await addProposer(server);
    const id = randomUUID();
    await person.submit(id);
    const old = await pageOf(person, undefined, "member/0.3.0");
    expect(old?.rows.filter(({ t }) => t === "proposal")).toEqual([]);
    expect(await pageOf(person, old?.next, "member/0.4.0")).toBeUndefined();
    const full = await pageOf(person, undefined, "member/0.4.0");
    expect(full?.rows).toMatchObject([{ t: "proposal", id }]);
  });
});

describe("whom it concerns", () => {
  test("what ended comes as deleted, however much later it is asked for", async () => {
    const id = randomUUID();
    await author.invite(id, [second.memberId]);
    const { next } = await second.pull();
    await second.act(id, { act: "decline", reason: "另有安排" });
    expect((await second.pull(next)).rows).toMatchObject([{ t: "proposal", id, deleted: true, data: null }]);
    expect((await second.pull()).rows).toContainEqual({ t: "proposal", id, deleted: true, data: null });
  });

  test("an invitation whose time is over ends when anybody looks", async () => {
    const id = randomUUID();
    await author.invite(id, [second.memberId]);
    server.clock.advance(25 * 3_600_000);
    await author.pull();
    expect(await author.read(id)).toMatchObject({ state: "DRAFT", signers: [{}, { state: "EXPIRED" }] });
    expect(await second.read(id)).toBeNull();
    server.clock.set(new Date());
  });
});

describe("a merged proposal", () => {
  test("shows its members how the one it was merged into is handled, and follows it", async () => {
    const lead = await addHandledProposal(server, "FILED", [author]);
    const { id } = await addHandledProposal(server, "FILED", [second]);
    await db.updateTable("proposal").set({ case_no: 45 }).where("id", "=", lead.id).execute();
    await db.transaction().execute(async (tx) => {
      const proposal = await lockProposal(tx, tenant.id, id);
      const office = { ...SYSTEM, accountId: author.id, roles: ["committee"] as const };
      if (proposal) await takeProposalMove(tx, house, office, proposal, "merge", { changes: { merged_into: lead.id } });
    });
    const { next } = await second.pull();
    const reply = {
      tenant_id: tenant.id,
      id: randomUUID(),
      task_id: lead.taskId,
      proposal_id: lead.id,
      round: 1,
      version: 1,
      body: "已列入计划。",
      outcome_class: "B",
      written_by: author.id,
      written_at: house.now(),
    };
    await db
      .insertInto("reply")
      .values([
        { ...reply, passed_at: house.now() },
        { ...reply, id: randomUUID(), version: 2, body: "还没有审核" },
      ])
      .execute();
    const move = { actor_name: "演示", move: "accept", from_state: "NEW", to_state: "ACCEPTED", at: house.now() };
    await db
      .insertInto("task_move")
      .values({ tenant_id: tenant.id, task_id: lead.taskId, no: 1, ...move })
      .execute();
    await db.transaction().execute((tx) => touchProposal(tx, tenant.id, lead.id, house.now()));
    const { rows } = await second.pull(next);
    expect(rows).toMatchObject([
      {
        id,
        data: {
          state: "MERGED",
          mergedInto: { caseNo: 45, state: "FILED" },
          tasks: [{ unitName: "演示区住建局", state: "ACCEPTED" }],
          replies: [{ body: "已列入计划。", outcomeClass: "B" }],
        },
      },
    ]);
    const row = await second.read(id);
    expect(row?.history.map(({ sentence }) => sentence)).toEqual(["提案委并入第45号提案", "演示区住建局签收"]);
  });
});
