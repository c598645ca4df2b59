import { archiveFormerYears } from "#server/proposal-focus/archive-proposals.ts";
import { expectProblem } from "#tests/support/assert-clean.ts";
import { withServer } from "#tests/support/test-server.ts";
import { addSignedIn } from "#tests/support/town.ts";
import type { ProposalState } from "#domain/proposal/proposal-state.ts";
import { randomUUID } from "node:crypto";
import { describe, expect, test } from "vitest";

const server = await withServer();
const { db, tenant } = server.house;
const clerk = await addSignedIn(server, ["PROPOSAL_COMMITTEE"]);
const member = await addSignedIn(server, ["MEMBER"]);
let count = 0;

const addProposal = async (state: ProposalState, closedAt?: Date): Promise<string> => {
  const id = randomUUID();
  const at = server.clock.now();
  const case_no = ["SUBMITTED"].includes(state) ? null : ++count;
  const texts = { title: "关于演示道路照明的建议", situation: "情况", analysis: "", suggestions: "建议" };
  const known = { tenant_id: tenant.id, id, term: 1, session: 1, timing: "ORDINARY", proposer_type: "INDIVIDUAL" };
  await db
    .insertInto("proposal")
    .values({
      ...known,
      ...texts,
      state,
      case_no,
      serial_no: ++count,
      first_member_id: member.memberId ?? "",
      created_at: at,
      changed_at: at,
      closed_at: closedAt ?? null,
    })
    .execute();
  await db
    .insertInto("proposal_signer")
    .values({
      tenant_id: tenant.id,
      proposal_id: id,
      member_id: member.memberId ?? "",
      position: 0,
      state: "SIGNED",
      asked_text_no: 1,
      signed_text_no: 1,
      asked_at: at,
    })
    .execute();
  return id;
};

const post = (path: string, json: unknown, cookie = clerk.cookie) =>
  server.ask("POST", `/api/v1/office/${path}`, { json, cookie });
const decision = { kind: "KEY", decidedBy: "一届三次主席会议", decidedOn: "2026-03-01", note: "" };
const earned = async (id: string) => {
  const rows = await db.selectFrom("duty_entry").select(["kind", "reverses"]).where("source_id", "=", id).execute();
  return rows.map((row) => (row.reverses ? `-${row.kind}` : row.kind));
};

describe("key and excellent proposals", () => {
  test("a filed one becomes a key one by a meeting's decision, once, and its signers earn it", async () => {
    const id = await addProposal("IN_HANDLING");
    for (const _ of [1, 2]) expect((await post(`proposals/${id}/distinctions`, decision)).status).toBe(200);
    expect(await earned(id)).toEqual(["PROPOSAL_KEY"]);
    const list = await server.ask("GET", "/api/v1/office/proposal-focus/KEY", { cookie: clerk.cookie });
    expect(list.text.split(id).length - 1).toBe(1);
    expect(list.text).toContain("一届三次主席会议");
  });

  test("a decision taken back is voided with its reason and reversed in the ledger", async () => {
    const id = await addProposal("CLOSED");
    const given = await post(`proposals/${id}/distinctions`, { ...decision, kind: "EXCELLENT" });
    const distinction = String(given.json?.["distinctions"]?.["0"]?.["id"]);
    expect((await post(`proposals/${id}/distinctions/${distinction}/void`, { reason: "重复" })).status).toBe(200);
    expect(await earned(id)).toEqual(["PROPOSAL_EXCELLENT", "-PROPOSAL_EXCELLENT"]);
    expectProblem(await post(`proposals/${id}/distinctions/${distinction}/void`, { reason: "重复" }), 404, "not-found");
  });

  test("one that is not filed becomes neither, and nobody but the 提案委 decides", async () => {
    const id = await addProposal("SUBMITTED");
    expectProblem(await post(`proposals/${id}/distinctions`, decision), 409, "move-not-allowed");
    const filed = await addProposal("FILED");
    expectProblem(await post(`proposals/${filed}/distinctions`, decision, member.cookie), 403, "not-allowed");
    expect(await earned(filed)).toEqual([]);
  });
});

describe("bundles and the archive", () => {
  test("a proposal is in one bundle at most, and what is refused changes nothing", async () => {
    const [one, two, three] = await Promise.all([addProposal("FILED"), addProposal("FILED"), addProposal("FILED")]);
    const put = (id: string, proposals: readonly string[]) =>
      server.ask("PUT", `/api/v1/office/proposal-bundles/${id}`, {
        cookie: clerk.cookie,
        json: { title: "停车", heldOn: null, result: "", proposals },
      });
    expect((await put(randomUUID(), [one, two])).status).toBe(200);
    const other = randomUUID();
    expectProblem(await put(other, [two, three]), 409, "move-not-allowed");
    const left = await db.selectFrom("proposal_bundle").select("id").where("id", "=", other).execute();
    expect(left).toEqual([]);
  });

  test("at the turn of the year what was closed is archived; what was closed this year, or is still promised, stays", async () => {
    server.clock.set(new Date("2027-01-02T03:40:00+08:00"));
    const former = await addProposal("CLOSED", new Date("2026-12-31T23:59:59+08:00"));
    const young = await addProposal("CLOSED", new Date("2027-01-01T00:00:00+08:00"));
    const promised = await addProposal("TRACKING");
    expect(await archiveFormerYears(server.house)).toBeGreaterThan(0);
    const states = await db
      .selectFrom("proposal")
      .select(["id", "state"])
      .where("id", "in", [former, young, promised])
      .execute();
    expect(Object.fromEntries(states.map((row) => [row.id, row.state]))).toEqual({
      [former]: "ARCHIVED",
      [young]: "CLOSED",
      [promised]: "TRACKING",
    });
  });
});
