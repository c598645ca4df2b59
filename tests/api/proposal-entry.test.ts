import { isMember } from "#server/proposals/author.ts";
import { confirmEntry } from "#server/proposals/confirm-entry.ts";
import { lockProposal } from "#server/proposals/proposal-store.ts";
import { findActor } from "#server/session/find-actor.ts";
import { expectProblem } from "#tests/support/assert-clean.ts";
import { addDeskProposal, dutyOf, type DeskProposalWish } from "#tests/support/desk-proposals.ts";
import { withServer } from "#tests/support/test-server.ts";
import { addAccount, addSignedIn } from "#tests/support/town.ts";
import { randomUUID } from "node:crypto";
import { beforeAll, describe, expect, test } from "vitest";

const server = await withServer();
const { db } = server.house;
const staff = await addSignedIn(server, ["PROPOSAL_COMMITTEE"]);

const DESK = "/api/v1/office/proposals";
const add = (wish?: DeskProposalWish) => addDeskProposal(server, wish);
const move = (id: string, json: object) => server.ask("POST", `${DESK}/${id}/moves`, { json, cookie: staff.cookie });
const read = async (id: string) => (await server.ask("GET", `${DESK}/${id}`, { cookie: staff.cookie })).json;
const counts = async () =>
  JSON.parse((await server.ask("GET", "/api/v1/office/proposal-counts", { cookie: staff.cookie })).text);

describe("撤案", () => {
  const asked = async () => {
    const one = await add({ state: "RE_REVIEW", cosigners: 1 });
    await move(one.id, { move: "file" });
    await db
      .updateTable("proposal")
      .set({ withdrawal_asked_at: new Date(), withdrawal_reason: "问题已经解决" })
      .where("id", "=", one.id)
      .execute();
    return one;
  };

  test("agreed to, what was earned is taken back; undone, it stands again and the asking with it", async () => {
    const { id } = await asked();
    expect(await dutyOf(server, id)).toHaveLength(2);
    expect((await move(id, { move: "approveWithdrawal", note: "同意撤案。" })).json).toMatchObject({
      state: "WITHDRAWN",
      withdrawalAsked: false,
    });
    expect(await dutyOf(server, id)).toEqual([]);
    expect((await move(id, { move: "undo" })).json).toMatchObject({
      state: "FILED",
      withdrawalAsked: true,
      withdrawalReason: "问题已经解决",
    });
    expect((await dutyOf(server, id)).filter((kind) => kind === "PROPOSAL_FILED")).toHaveLength(2);
  });

  test("declined, the proposal stays filed and the asking is answered", async () => {
    const { id } = await asked();
    expect((await move(id, { move: "declineWithdrawal", note: "已列入重点。" })).json).toMatchObject({
      state: "FILED",
      withdrawalAsked: false,
    });
    expect(await dutyOf(server, id)).toHaveLength(2);
  });
});

const entryOf = (firstMemberId: string | null, changes: object = {}) => ({
  title: "关于增设演示镇养老食堂的建议",
  situation: "老人吃饭难。",
  analysis: "",
  suggestions: "一、增设两处。",
  category: "社会事业",
  suggestedLead: "",
  suggestedCo: "",
  publicLevel: "FULL",
  publicReason: "",
  proposerType: "INDIVIDUAL",
  collectiveKind: null,
  collectiveName: "",
  allowCosign: false,
  topicId: null,
  sourceRef: "",
  attachments: [],
  firstMemberId,
  cosignerIds: [],
  entryNote: "办公室收到纸质件",
  ...changes,
});

describe("代录", () => {
  // The desk gives the next number: far above those that the builder of this file gives.
  beforeAll(() => add({ changes: { serial_no: 10_000 } }));

  const enter = (id: string, json: object, who = staff) =>
    server.ask("PUT", `${DESK}/${id}`, { json, cookie: who.cookie });
  const answer = (id: string, author: { cookie: string }, isMine: boolean) =>
    db.transaction().execute(async (tx) => {
      const { actor } = await findActor(server.house, author.cookie);
      const proposal = await lockProposal(tx, server.house.tenant.id, id);
      if (!actor || !proposal || !isMember(actor)) throw new Error("nobody there");
      return confirmEntry(tx, server.house, actor, proposal, isMine, "");
    });

  test("waits for its author: visible, not filed and not earned before the yes", async () => {
    const author = await addSignedIn(server, ["MEMBER"]);
    const cosigner = await addAccount(server, ["MEMBER"]);
    const id = randomUUID();
    const { openEntries } = await counts();
    const json = entryOf(author.memberId, { proposerType: "JOINT", cosignerIds: [cosigner.memberId] });
    const entered = await enter(id, json);
    expect([entered.status, entered.json?.["entry"], entered.json?.["enteredBy"], entered.json?.["firstName"]]).toEqual(
      [201, "OPEN", staff.name, author.name],
    );
    expect(entered.json?.["signers"]).toMatchObject([
      { isFirst: true, enteredBy: staff.name },
      { state: "SIGNED", enteredBy: staff.name },
    ]);
    expect((await enter(id, json)).status).toBe(200);
    expect(await counts()).toMatchObject({ openEntries: openEntries + 1 });
    await move(id, { move: "startReview" });
    await move(id, { move: "pass" });
    expectProblem(await move(id, { move: "file" }), 409, "move-not-allowed");
    expect(await dutyOf(server, id)).toEqual([]);

    expect((await answer(id, author, false)).ok).toBe(true);
    expect(await read(id)).toMatchObject({ entry: "DISPUTED" });
    expect(await counts()).toMatchObject({ openEntries: openEntries + 1, disputedEntries: 1 });
    expect((await answer(id, author, true)).ok).toBe(true);
    expect(await read(id)).toMatchObject({ entry: "CONFIRMED" });
    expect(await dutyOf(server, id)).toEqual(["PROPOSAL_SUBMIT", "PROPOSAL_SUBMIT"]);
    expect((await answer(id, author, false)).ok).toBe(false);
    expect((await move(id, { move: "file" })).status).toBe(200);
  });

  test("nobody else answers for the author, and a confirmed one cannot be voided", async () => {
    const author = await addSignedIn(server, ["MEMBER"]);
    const id = randomUUID();
    await enter(id, entryOf(author.memberId));
    expect((await answer(id, await addSignedIn(server, ["MEMBER"]), true)).ok).toBe(false);
    await answer(id, author, true);
    expectProblem(await move(id, { move: "voidEntry", note: "录错" }), 409, "move-not-allowed");
  });

  test("one entered by mistake is voided, and that is undone", async () => {
    const author = await addSignedIn(server, ["MEMBER"]);
    const id = randomUUID();
    await enter(id, entryOf(author.memberId));
    expect((await move(id, { move: "voidEntry", note: "录错了人" })).json).toMatchObject({ state: "WITHDRAWN" });
    expect((await answer(id, author, true)).ok).toBe(false);
    expect((await move(id, { move: "undo" })).json).toMatchObject({ state: "SUBMITTED" });
  });

  test("whose id another has, whose people nobody knows, and whose form does not fit is refused", async () => {
    const author = await addSignedIn(server, ["MEMBER"]);
    const taken = await add();
    expectProblem(await enter(taken.id, entryOf(author.memberId)), 409, "id-taken");
    expectProblem(await enter(randomUUID(), entryOf(randomUUID())), 422, "member-unknown");
    const sha256 = "ab".repeat(32);
    expectProblem(
      await enter(randomUUID(), entryOf(author.memberId, { attachments: [{ sha256, name: "附件.pdf", bytes: 5 }] })),
      409,
      "attachment-missing",
    );
    for (const [changes, pointer] of [
      [{ proposerType: "JOINT" }, "/cosignerIds"],
      [{ cosignerIds: [randomUUID()] }, "/cosignerIds"],
      [{ proposerType: "JOINT", cosignerIds: [author.memberId] }, "/cosignerIds"],
      [{ proposerType: "COLLECTIVE", collectiveName: "演示界别" }, "/collectiveKind"],
      [{ proposerType: "COLLECTIVE", collectiveKind: "SECTOR" }, "/collectiveName"],
    ] as const) {
      const reply = await enter(randomUUID(), entryOf(author.memberId, changes));
      expectProblem(reply, 422, "invalid-fields");
      expect(reply.text).toContain(`"pointer":"${pointer}"`);
    }
  });

  test("sent twice at once, it is entered once", async () => {
    const author = await addSignedIn(server, ["MEMBER"]);
    const [id, json] = [randomUUID(), entryOf(author.memberId)];
    const answers = await Promise.all([enter(id, json), enter(id, json), enter(id, json)]);
    expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 200, 201]);
  });

  test("nobody enters for themselves", async () => {
    const both = await addSignedIn(server, ["PROPOSAL_COMMITTEE", "MEMBER"]);
    const reply = await enter(randomUUID(), entryOf(both.memberId), both);
    expectProblem(reply, 422, "invalid-fields");
  });
});
