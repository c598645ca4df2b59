import { addProposer, proposalBody, stateOf } from "#tests/support/proposals.ts";
import { withServer } from "#tests/support/test-server.ts";
import { randomUUID } from "node:crypto";
import { describe, expect, test } from "vitest";

const server = await withServer();
const { db } = server.house;
const [author, second, third] = await Promise.all([addProposer(server), addProposer(server), addProposer(server)]);
const HOUR = 3_600_000;

const accepted = { status: "accepted" };
const refusedAs = (code: string) => ({ status: "rejected", code });
const textsOf = (id: string) => db.selectFrom("proposal_text").selectAll().where("proposal_id", "=", id).execute();

describe("inviting", () => {
  test("shows the text to those who are named, and to nobody else", async () => {
    const id = randomUUID();
    expect(await author.invite(id, [second.memberId])).toMatchObject(accepted);
    expect(await author.read(id)).toMatchObject({ state: "COSIGNING", mine: "FIRST", textNo: 1 });
    expect(await second.read(id)).toMatchObject({ state: "COSIGNING", mine: "INVITED", title: proposalBody().title });
    expect(await third.read(id)).toBeUndefined();
  });

  test("lasts for the hours of the settings", async () => {
    const id = randomUUID();
    await author.invite(id, [second.memberId]);
    const { cosign_deadline } = await db
      .selectFrom("proposal")
      .select("cosign_deadline")
      .where("id", "=", id)
      .executeTakeFirstOrThrow();
    const hours = ((cosign_deadline?.getTime() ?? 0) - server.clock.now().getTime()) / HOUR;
    expect(hours).toBeGreaterThan(23.9);
    expect(hours).toBeLessThanOrEqual(24);
  });

  test("the same op again changes nothing", async () => {
    const id = randomUUID();
    const op = author.op("proposal.invite", id, { body: proposalBody(), memberIds: [second.memberId] });
    await author.send(op);
    const before = await author.read(id);
    expect(await author.send(op)).toMatchObject([accepted]);
    expect(await author.read(id)).toEqual(before);
  });

  test("somebody else's proposal is not written over", async () => {
    const id = randomUUID();
    await author.invite(id, [second.memberId]);
    const body = proposalBody({ title: "另一份" });
    expect(await second.invite(id, [third.memberId], body)).toMatchObject(refusedAs("id-taken"));
    expect(await second.submit(id, body)).toMatchObject(refusedAs("id-taken"));
    expect(await author.read(id)).toMatchObject({ title: proposalBody().title, state: "COSIGNING" });
  });

  test("somebody who is no member is refused, and nothing is kept", async () => {
    const id = randomUUID();
    expect(await author.invite(id, [second.memberId, randomUUID()])).toMatchObject(refusedAs("member-unknown"));
    expect(await author.invite(id, [author.memberId])).toMatchObject(refusedAs("member-unknown"));
    expect(await stateOf(server, id)).toBeUndefined();
  });
});

describe("answering", () => {
  test("a signature names the text; when the last has answered, cosigning is over", async () => {
    const id = randomUUID();
    await author.invite(id, [second.memberId, third.memberId]);
    expect(await second.sign(id)).toMatchObject(accepted);
    expect(await stateOf(server, id)).toBe("COSIGNING");
    expect(await third.act(id, { act: "decline", reason: "不熟悉情况" })).toMatchObject(accepted);
    const row = await author.read(id);
    expect(row?.state).toBe("DRAFT");
    expect(row?.signers.map(({ state, signedTextNo, reason }) => [state, signedTextNo, reason])).toEqual([
      ["SIGNED", 1, null],
      ["SIGNED", 1, null],
      ["DECLINED", null, "不熟悉情况"],
    ]);
    expect(row?.history.map(({ sentence }) => sentence)).toEqual([
      `${author.name}邀请 2 位委员联名`,
      `${second.name}签名`,
      `${third.name}谢绝联名`,
      "联名人都已答复",
    ]);
    expect(await third.read(id)).toBeNull();
  });

  test("nobody signs twice, after declining, or without being asked", async () => {
    const id = randomUUID();
    await author.invite(id, [second.memberId]);
    expect(await third.sign(id)).toMatchObject(refusedAs("not-found"));
    await second.act(id, { act: "decline", reason: "另有安排" });
    expect(await second.sign(id)).toMatchObject(refusedAs("cosign-over"));
  });

  test("two who sign at once both have signed", async () => {
    const id = randomUUID();
    await author.invite(id, [second.memberId, third.memberId]);
    expect(await Promise.all([second.sign(id), third.sign(id)])).toMatchObject([accepted, accepted]);
    const signers = Array.from({ length: 3 }, () => ({ state: "SIGNED" }));
    expect(await author.read(id)).toMatchObject({ state: "DRAFT", signers });
  });

  test("when the time is over open names expire, and signing is over", async () => {
    const id = randomUUID();
    await author.invite(id, [second.memberId, third.memberId]);
    await second.sign(id);
    server.clock.advance(25 * HOUR);
    expect(await third.sign(id)).toMatchObject(refusedAs("cosign-over"));
    expect(await author.submit(id)).toMatchObject(accepted);
    const row = await author.read(id);
    expect(row?.signers.map(({ state }) => state)).toEqual(["SIGNED", "SIGNED", "EXPIRED"]);
    expect(row?.history.map(({ sentence }) => sentence)).toContain("联名期限已过，1 位委员没有答复");
    expect(await third.read(id)).toBeNull();
  });
});

describe("a change after signing", () => {
  const changed = proposalBody({ suggestions: "建议今年内完成改造。" });

  test("asks again; the text that was signed is kept", async () => {
    const id = randomUUID();
    await author.invite(id, [second.memberId, third.memberId]);
    await second.sign(id);
    await author.invite(id, [second.memberId], changed);
    expect(await third.sign(id)).toMatchObject(refusedAs("cosign-over"));
    const row = await second.read(id);
    expect(row).toMatchObject({ mine: "INVITED", textNo: 2, suggestions: changed.suggestions });
    expect(row?.signers.map(({ state, signedTextNo }) => [state, signedTextNo])).toEqual([
      ["SIGNED", 2],
      ["INVITED", 1],
      ["DROPPED", null],
    ]);
    expect((await textsOf(id)).map(({ suggestions }) => suggestions)).toEqual([
      proposalBody().suggestions,
      changed.suggestions,
    ]);
    expect(await second.sign(id, 1)).toMatchObject(refusedAs("text-overtaken"));
    expect(await second.sign(id, 2)).toMatchObject(accepted);
  });

  test("the same words again are the same text, and a signature to it stays", async () => {
    const id = randomUUID();
    await author.invite(id, [second.memberId]);
    await second.sign(id);
    await author.invite(id, [second.memberId, third.memberId], proposalBody({ category: "ROAD" }));
    expect(await textsOf(id)).toHaveLength(1);
    expect((await author.read(id))?.signers.map(({ state }) => state)).toEqual(["SIGNED", "SIGNED", "INVITED"]);
  });

  test("handing in another text than was signed is refused", async () => {
    const id = randomUUID();
    await author.invite(id, [second.memberId]);
    await second.sign(id);
    expect(await author.submit(id, changed, true)).toMatchObject(refusedAs("signed-text-changed"));
    expect(await textsOf(id)).toHaveLength(1);
  });

  test("a signature and a new text at once: the signature is to the text that was shown, or refused", async () => {
    const id = randomUUID();
    await author.invite(id, [second.memberId]);
    const [signed, invited] = await Promise.all([second.sign(id), author.invite(id, [second.memberId], changed)]);
    expect(invited).toMatchObject(accepted);
    expect(signed).toMatchObject(signed?.status === "accepted" ? accepted : refusedAs("text-overtaken"));
    expect((await author.read(id))?.signers[1]).toMatchObject({ state: "INVITED", askedTextNo: 2 });
  });
});
