import { findSimilar } from "#domain/proposal/similar/find-similar.ts";
import { readSimilarIndex } from "#domain/proposal/similar/read-similar-index.ts";
import { expectProblem } from "#tests/support/assert-clean.ts";
import { withServer } from "#tests/support/test-server.ts";
import { addSignedIn } from "#tests/support/town.ts";
import { randomUUID } from "node:crypto";
import { describe, expect, test } from "vitest";

const server = await withServer();
const { db, tenant } = server.house;
const author = await addSignedIn(server, ["MEMBER"]);
const member = await addSignedIn(server, ["MEMBER"]);
const committee = await addSignedIn(server, ["PROPOSAL_COMMITTEE"]);
const clerk = await addSignedIn(server, ["UNIT_CLERK"]);
const TEN_MINUTES = 600_001;

let lastNo = 0;
const addProposal = async (
  title: string,
  more: { state?: string; public_level?: string; allow_cosign?: boolean } = {},
) => {
  const id = randomUUID();
  const state = more.state ?? "FILED";
  const now = server.clock.now();
  const isIn = state !== "COSIGNING" && state !== "DRAFT";
  const no = isIn ? ++lastNo : null;
  const dates = { submitted_at: isIn ? now : null, filed_at: state === "FILED" ? now : null };
  const text = { title, situation: `${title}的情况`, analysis: "", suggestions: "建议一" };
  await db
    .insertInto("proposal")
    .values({
      ...text,
      ...more,
      ...dates,
      tenant_id: tenant.id,
      id,
      state,
      term: 1,
      session: 1,
      serial_no: no,
      case_no: state === "FILED" ? no : null,
      timing: "SESSION",
      first_member_id: author.memberId ?? "",
      proposer_type: "INDIVIDUAL",
      created_at: now,
      changed_at: now,
    })
    .execute();
  return id;
};

const fetchIndex = async (headers: Record<string, string> = {}, cookie = member.cookie) => {
  const response = await fetch(`${server.origin}/api/v1/proposal-index`, { headers: { cookie, ...headers } });
  return {
    status: response.status,
    etag: response.headers.get("etag") ?? "",
    bytes: new Uint8Array(await response.arrayBuffer()),
  };
};
const titlesIn = (bytes: Uint8Array): string[] => {
  const read = readSimilarIndex(bytes);
  if (!read.ok) throw new Error(read.refusal.kind);
  return read.value.records.map(({ title }) => title);
};

describe("the index of past proposals", () => {
  test("holds what is filed and what others may cosign; nothing unfiled, nothing that is not to be public", async () => {
    const filed = await addProposal("关于加强老旧小区加装电梯的建议");
    const open = await addProposal("关于村卫生室药品配备的建议", { state: "COSIGNING", allow_cosign: true });
    await addProposal("关于联名中不开放附议的建议", { state: "COSIGNING" });
    await addProposal("关于刚提交的建议", { state: "SUBMITTED" });
    await addProposal("关于不公开的建议", { public_level: "NONE" });
    await addProposal("关于被退回的建议", { state: "RETURNED" });
    const read = readSimilarIndex((await fetchIndex()).bytes);
    if (!read.ok) throw new Error(read.refusal.kind);
    expect(read.value.records).toHaveLength(2);
    expect(read.value.records).toContainEqual(
      expect.objectContaining({ id: filed, caseNo: 1, state: "FILED", canCosign: false }),
    );
    expect(read.value.records).toContainEqual(expect.objectContaining({ id: open, caseNo: 0, canCosign: true }));
    const [hit] = findSimilar(read.value, { title: "老旧小区增设电梯", text: "" });
    expect(hit?.id).toBe(filed);
  });

  test("is not sent again while it is the same, and anew once something was filed", async () => {
    const first = await fetchIndex();
    expect((await fetchIndex({ "if-none-match": first.etag })).status).toBe(304);
    await addProposal("关于农村公路路灯亮化的建议");
    server.clock.advance(TEN_MINUTES);
    const second = await fetchIndex({ "if-none-match": first.etag });
    expect(second.status).toBe(200);
    expect(titlesIn(second.bytes)).toContain("关于农村公路路灯亮化的建议");
  });

  test("is for members: no unit, no stranger", async () => {
    expect((await fetchIndex({}, clerk.cookie)).status).toBe(403);
    expect((await fetchIndex({}, "")).status).toBe(401);
  });
});

describe("附议", () => {
  const join = (id: string, cookie = member.cookie) =>
    server.ask("POST", `/api/v1/proposals/${id}/cosigning`, { cookie, headers: { origin: server.origin } });
  const signersOf = (id: string) =>
    db
      .selectFrom("proposal_signer")
      .select(["member_id", "state", "asked_text_no"])
      .where("proposal_id", "=", id)
      .execute();

  test("puts the member on the list of those asked, once however often it is asked", async () => {
    const id = await addProposal("关于社区食堂的建议", { state: "COSIGNING", allow_cosign: true });
    for (const _ of [1, 2]) expect((await join(id)).status).toBe(204);
    expect(await signersOf(id)).toEqual([{ member_id: member.memberId, state: "INVITED", asked_text_no: 1 }]);
  });

  test("is refused where the proposer allows nobody to join, and nothing is told of the proposal", async () => {
    const id = await addProposal("关于不开放的建议", { state: "COSIGNING" });
    expectProblem(await join(id), 404, "not-found");
    expectProblem(await join(randomUUID()), 404, "not-found");
    expect(await signersOf(id)).toEqual([]);
  });

  test("is refused once cosigning is over, and to the proposer", async () => {
    expectProblem(await join(await addProposal("关于已立案的建议", { allow_cosign: true })), 409, "cosign-over");
    const id = await addProposal("关于自己的建议", { state: "COSIGNING", allow_cosign: true });
    expectProblem(await join(id, author.cookie), 403, "not-allowed");
  });
});

describe("beside a proposal on the office's desk", () => {
  const similarTo = (id: string, cookie = committee.cookie) =>
    server.ask("GET", `/api/v1/office/proposals/${id}/similar`, { cookie });

  test("stand those most like it, unfiled ones too, never itself", async () => {
    const one = await addProposal("关于城区河道异味治理的建议", { state: "SUBMITTED" });
    const other = await addProposal("关于加快城区河道异味治理的提案", { state: "SUBMITTED" });
    server.clock.advance(TEN_MINUTES);
    const { json } = await similarTo(one);
    expect(json?.["items"]).toEqual([expect.objectContaining({ id: other, caseNo: null, state: "SUBMITTED" })]);
  });

  test("nothing is told to members and units, or of what is not there", async () => {
    const id = await addProposal("关于冷链物流的建议");
    for (const { cookie } of [member, clerk]) expectProblem(await similarTo(id, cookie), 403, "not-allowed");
    expectProblem(await similarTo(randomUUID()), 404, "not-found");
  });
});

describe("near-identical replies", () => {
  const unit_id = randomUUID();
  const addReply = async (title: string, body: string, unit = unit_id) => {
    const proposal_id = await addProposal(title);
    const now = server.clock.now();
    const key = { tenant_id: tenant.id };
    await db
      .insertInto("handling_unit")
      .values({ ...key, id: unit, name: `演示局 ${unit.slice(0, 4)}`, sort: 1 })
      .onConflict((conflict) => conflict.doNothing())
      .execute();
    const task = {
      ...key,
      id: randomUUID(),
      proposal_id,
      unit_id: unit,
      role: "SOLE",
      state: "REPLIED",
      changed_at: now,
    };
    await db.insertInto("handling_task").values(task).execute();
    const id = randomUUID();
    const reply = { ...key, id, task_id: task.id, proposal_id, round: 1, version: 1, body };
    await db
      .insertInto("reply")
      .values({ ...reply, written_by: committee.id, written_at: now, signed_at: now })
      .execute();
    return id;
  };
  const mould =
    "我局高度重视，成立工作专班，明确责任分工，落实专项经费，加强日常巡查，建立长效机制，取得了阶段性成效。";

  test("of the same unit are named with their share and the passages", async () => {
    const one = await addReply("关于背街小巷的建议", `甲委员：您提的建议收悉。${mould}`);
    const other = await addReply("关于人行天桥的建议", `乙委员：来件收悉。${mould}`);
    await addReply("关于候车亭的建议", "已于三月建成候车亭两座，六月底前再建三座，位置图附后，请您到现场看看。");
    await addReply("关于过街天桥的建议", mould, randomUUID());
    const { json } = await server.ask("GET", `/api/v1/office/replies/${one}/same`, { cookie: committee.cookie });
    expect(json?.["items"]).toEqual([
      expect.objectContaining({
        replyId: other,
        title: "关于人行天桥的建议",
        passages: [expect.objectContaining({ start: 9, end: 62 })],
      }),
    ]);
  });

  test("are for the 提案委 alone", async () => {
    const id = await addReply("关于公园的建议", mould);
    const ask = (cookie: string) => server.ask("GET", `/api/v1/office/replies/${id}/same`, { cookie });
    for (const { cookie } of [member, clerk]) expectProblem(await ask(cookie), 403, "not-allowed");
  });
});
