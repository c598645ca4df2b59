import { dutyOf } from "#tests/support/desk-proposals.ts";
import { draftPut } from "#tests/support/member-drafts.ts";
import { addProposer, proposalBody, stateOf } from "#tests/support/proposals.ts";
import { withServer } from "#tests/support/test-server.ts";
import { randomUUID } from "node:crypto";
import { describe, expect, test } from "vitest";

const server = await withServer();
const { db } = server.house;
const [author, second] = await Promise.all([addProposer(server), addProposer(server)]);

const accepted = { status: "accepted" };
const refusedAs = (code: string) => ({ status: "rejected", code });
const setState = (id: string, state: string) =>
  db.updateTable("proposal").set({ state }).where("id", "=", id).execute();
const dutiesOf = (id: string) => db.selectFrom("duty_entry").selectAll().where("source_id", "=", id).execute();

describe("handing in", () => {
  test("gives a number, books the duty and turns the draft into a tombstone", async () => {
    const id = randomUUID();
    await author.put(id, draftPut(0));
    const { next } = await author.pull();
    expect(await author.submit(id)).toMatchObject(accepted);
    const { rows } = await author.pull(next);
    expect(rows).toMatchObject([
      { t: "draft", id, rev: 2, deleted: true },
      { t: "proposal", id, data: { state: "SUBMITTED", serialNo: 1, proposerType: "INDIVIDUAL", textNo: 1 } },
    ]);
    expect(await dutiesOf(id)).toMatchObject([{ kind: "PROPOSAL_SUBMIT", member_id: author.memberId }]);
  });

  test("sent again it changes nothing; another one is refused", async () => {
    const id = randomUUID();
    const op = author.op("proposal.submit", id, { body: proposalBody(), endCosigning: false });
    await author.send(op);
    const before = await author.read(id);
    expect(await author.send(op)).toMatchObject([accepted]);
    expect(await author.read(id)).toEqual(before);
    expect(await author.submit(id)).toMatchObject(refusedAs("move-not-allowed"));
    expect(await dutiesOf(id)).toHaveLength(1);
  });

  test("open names stand in the way until they are ended", async () => {
    const id = randomUUID();
    await author.invite(id, [second.memberId]);
    expect(await author.submit(id)).toMatchObject(refusedAs("cosign-open"));
    expect(await author.submit(id, proposalBody(), true)).toMatchObject(accepted);
    expect(await author.read(id)).toMatchObject({ proposerType: "INDIVIDUAL", signers: [{}, { state: "DROPPED" }] });
    expect(await second.read(id)).toBeNull();
  });

  test("with a cosigner it is a joint one, for whom it counts as well", async () => {
    const id = randomUUID();
    await author.invite(id, [second.memberId]);
    await second.sign(id);
    await author.submit(id);
    expect(await second.read(id)).toMatchObject({ proposerType: "JOINT", mine: "COSIGNER", state: "SUBMITTED" });
    expect(await dutiesOf(id)).toHaveLength(2);
  });

  test("a signature and the handing in at once: whoever signed is on it, and whoever is not was dropped", async () => {
    const id = randomUUID();
    await author.invite(id, [second.memberId]);
    const [signed, submitted] = await Promise.all([second.sign(id), author.submit(id, proposalBody(), true)]);
    expect(submitted).toMatchObject(accepted);
    const state = signed?.status === "accepted" ? "SIGNED" : "DROPPED";
    expect((await author.read(id))?.signers[1]).toMatchObject({ state });
  });

  test("many at once get numbers without gaps or doubles", async () => {
    const people = await Promise.all(Array.from({ length: 6 }, () => addProposer(server)));
    const ids = people.map(() => randomUUID());
    await Promise.all(people.map((person, place) => person.submit(ids[place] ?? "")));
    const rows = await db.selectFrom("proposal").select("serial_no").where("serial_no", "is not", null).execute();
    const numbers = rows.map(({ serial_no }) => serial_no ?? 0).toSorted((one, other) => one - other);
    expect(numbers).toEqual(numbers.map((_, place) => place + 1));
  });

  test("a collective one says whose it is", async () => {
    const body = proposalBody({ proposerType: "COLLECTIVE" });
    const id = randomUUID();
    expect(await author.submit(id, body)).toMatchObject(refusedAs("invalid-fields"));
    const whole = { ...body, collectiveKind: "SECTOR" as const, collectiveName: "演示界别" };
    expect(await author.submit(id, whole)).toMatchObject(accepted);
    expect(await author.read(id)).toMatchObject({ proposerType: "COLLECTIVE", collectiveName: "演示界别" });
  });

  test("a file that has not arrived is asked for", async () => {
    const attachments = [{ sha256: "0".repeat(64), name: "附件.docx", bytes: 10 }];
    const id = randomUUID();
    expect(await author.submit(id, proposalBody({ attachments }))).toMatchObject(refusedAs("attachment-missing"));
    expect(await stateOf(server, id)).toBeUndefined();
  });
});

describe("one that was returned", () => {
  test("is handed in again under its number, with its history", async () => {
    const id = randomUUID();
    await author.submit(id);
    const { serialNo } = (await author.read(id)) ?? {};
    await setState(id, "RETURNED");
    const body = proposalBody({ analysis: "补充了数据。" });
    expect(await author.submit(id, body)).toMatchObject(accepted);
    expect(await author.read(id)).toMatchObject({ serialNo, textNo: 2, state: "SUBMITTED" });
    expect((await author.read(id))?.history).toHaveLength(2);
    expect(await dutiesOf(id)).toHaveLength(1);
  });

  test("asks its cosigners again only where the text changed", async () => {
    const id = randomUUID();
    await author.invite(id, [second.memberId]);
    await second.sign(id);
    await author.submit(id);
    await setState(id, "RETURNED");
    expect(await author.submit(id)).toMatchObject(accepted);
    await setState(id, "RETURNED");
    const body = proposalBody({ analysis: "补充了数据。" });
    expect(await author.submit(id, body)).toMatchObject(refusedAs("signed-text-changed"));
    expect(await author.invite(id, [second.memberId], body)).toMatchObject(accepted);
    expect(await author.read(id)).toMatchObject({ state: "RETURNED", signers: [{}, { state: "INVITED" }] });
    expect(await author.submit(id, body)).toMatchObject(refusedAs("cosign-open"));
    expect(await second.sign(id, 2)).toMatchObject(accepted);
    expect(await author.submit(id, body)).toMatchObject(accepted);
    expect(await second.read(id)).toMatchObject({ state: "SUBMITTED", mine: "COSIGNER", textNo: 2 });
  });
});

describe("joining after it was handed in (附议)", () => {
  test("is open to any member where its author allows it, to the text that stands", async () => {
    const id = randomUUID();
    await author.submit(id, proposalBody({ allowCosign: true }));
    expect(await second.sign(id, 2)).toMatchObject(refusedAs("text-overtaken"));
    expect(await second.sign(id)).toMatchObject(accepted);
    expect(await second.sign(id)).toMatchObject(accepted);
    expect(await author.read(id)).toMatchObject({ proposerType: "JOINT", signers: [{}, { state: "SIGNED" }] });
    expect(await dutyOf(server, id)).toEqual(["PROPOSAL_SUBMIT", "PROPOSAL_SUBMIT"]);
  });

  test("is closed to who was taken off the list, and where its author wants nothing public", async () => {
    const [dropped, secret] = [randomUUID(), randomUUID()];
    const open = proposalBody({ allowCosign: true });
    await author.invite(dropped, [second.memberId], open);
    await author.submit(dropped, open, true);
    expect(await second.sign(dropped)).toMatchObject(refusedAs("cosign-over"));
    await author.submit(secret, proposalBody({ allowCosign: true, publicLevel: "NONE", publicReason: "涉及个人" }));
    expect(await second.sign(secret)).toMatchObject(refusedAs("not-found"));
  });

  test("is over once it was reviewed, and closed where its author did not allow it", async () => {
    const open = randomUUID();
    await author.submit(open, proposalBody({ allowCosign: true }));
    await setState(open, "RE_REVIEW");
    expect(await second.sign(open)).toMatchObject(refusedAs("not-found"));
    const closed = randomUUID();
    await author.submit(closed);
    expect(await second.sign(closed)).toMatchObject(refusedAs("not-found"));
  });
});

test("withdrawing takes it and its duty back", async () => {
  const id = randomUUID();
  await author.submit(id);
  expect(await author.act(id, { act: "withdraw", note: "另行提出" })).toMatchObject(accepted);
  expect(await author.read(id)).toMatchObject({ state: "WITHDRAWN" });
  const entries = await dutiesOf(id);
  expect(entries.filter(({ reverses }) => reverses !== null)).toHaveLength(1);
  expect(await author.act(id, { act: "withdraw", note: "" })).toMatchObject(refusedAs("move-not-allowed"));
});
