import { beforeEach, describe, expect, test } from "vitest";
import { DRAFT_KINDS, emptyFieldsByKind, type DraftFields } from "#domain/draft/draft-kind.ts";
import { fieldsOfWire } from "#domain/draft/draft-wire.ts";
import { createDraft, deleteDraft, restoreDraft, saveDraft } from "#sync/edit-draft.ts";
import { DRAFT, DraftDevice } from "#tests/unit/sync/simulation/draft-device.ts";
import { DraftServer } from "#tests/unit/sync/simulation/draft-server.ts";

describe.each(DRAFT_KINDS)("%s", (kind) => {
  const empty = emptyFieldsByKind[kind];
  let server: DraftServer;
  let phone: DraftDevice;
  let desk: DraftDevice;
  beforeEach(() => {
    server = new DraftServer();
    phone = new DraftDevice(1, server, kind);
    desk = new DraftDevice(2, server, kind);
  });

  /** Both devices know the draft with these words. */
  const share = async (fields: DraftFields) => {
    await phone.do((tx) => createDraft(tx, kind, DRAFT));
    await phone.write(fields);
    await phone.sync();
    await desk.sync();
  };
  const onServer = (id = DRAFT) => {
    const data = server.rows.get(id)?.data;
    return data ? fieldsOfWire(data) : undefined;
  };
  const wordsOf = (device: DraftDevice) => device.live.map((record) => record.fields);

  test("a draft reaches the other device, and leaves nothing in the outbox", async () => {
    await share({ title: "标题", situation: "情况" });
    expect(desk.draft?.fields).toEqual({ ...empty, title: "标题", situation: "情况" });
    expect([phone.entries, desk.entries]).toEqual([[], []]);
  });

  test("changes to different fields meet in one text on both devices and the server", async () => {
    await share({ title: "旧" });
    await phone.write({ title: "手机改题" });
    await desk.write({ analysis: "电脑分析" });
    await phone.sync();
    await desk.sync();
    await phone.sync();
    const both = { ...empty, title: "手机改题", analysis: "电脑分析" };
    expect([onServer(), wordsOf(phone), wordsOf(desk)]).toEqual([both, [both], [both]]);
    expect(desk.draft?.notice).toBe("UPDATED_ELSEWHERE");
  });

  test("the same field changed on both: theirs stands, mine is a copy that says whose it is", async () => {
    await share({ title: "旧", situation: "旧情况" });
    await phone.write({ title: "手机" });
    await desk.write({ title: "电脑", situation: "电脑情况" });
    await phone.sync();
    await desk.sync();
    await phone.sync();
    const main = { ...empty, title: "手机", situation: "电脑情况" };
    const copy = { ...empty, title: "电脑", situation: "电脑情况" };
    for (const device of [phone, desk]) {
      expect(device.draft?.fields).toEqual(main);
      expect(device.copies).toMatchObject([{ fields: copy, conflictOf: { draftId: DRAFT, device: "演示设备 2" } }]);
      expect(device.entries).toEqual([]);
    }
    expect(onServer()).toEqual(main);
  });

  test("a copy follows the other device where its own one changed nothing, so that choosing it undoes none of that", async () => {
    await share({ title: "旧", analysis: "旧分析" });
    await phone.write({ title: "手机", analysis: "手机分析" });
    await desk.write({ title: "电脑" });
    await phone.sync();
    await desk.sync();
    expect(desk.copies.map((copy) => copy.fields)).toEqual([{ ...empty, title: "电脑", analysis: "手机分析" }]);
  });

  test("the same words typed on both devices make no copy", async () => {
    await share({ title: "旧" });
    await phone.write({ title: "新" });
    await desk.write({ title: "新" });
    await phone.sync();
    await desk.sync();
    expect([desk.copies, desk.entries, wordsOf(desk)]).toEqual([[], [], [{ ...empty, title: "新" }]]);
  });

  test("who emptied a field that the other one rewrote takes the new words, without an empty copy", async () => {
    await share({ title: "旧" });
    await phone.write({ title: "新" });
    await desk.write({ title: "" });
    await phone.sync();
    await desk.sync();
    expect([desk.copies, desk.draft?.fields.title]).toEqual([[], "新"]);
  });

  test.each(["request", "answer"] as const)("a lost %s makes no conflict of a device with itself", async (fault) => {
    await share({ title: "一" });
    phone.lost.push(fault);
    await phone.write({ title: "二" });
    await phone.send();
    await phone.write({ title: "三" });
    await phone.fetch();
    expect(phone.draft?.fields.title).toBe("三");
    await phone.sync();
    expect([phone.copies, onServer()?.title, phone.entries]).toEqual([[], "三", []]);
    expect(phone.draft?.notice).toBeNull();
  });

  test("words typed while their elder is under way follow as an op of their own, on the revision that it made", async () => {
    await share({ title: "一" });
    await phone.write({ title: "二" });
    phone.meanwhile = async () => {
      phone.meanwhile = () => Promise.resolve();
      await phone.write({ title: "三" });
    };
    await phone.send();
    const sent = server.requests.flat().flatMap((op) => (op.kind === "draft.put" ? [op.payload] : []));
    expect(sent.map(({ baseRev, fields }) => [baseRev, fields.title])).toEqual([
      [0, "一"],
      [1, "二"],
      [2, "三"],
    ]);
    expect(phone.entries).toEqual([]);
  });

  test("another device's words that came while an op's fate was unknown are not forgotten once it is accepted", async () => {
    await share({ title: "一" });
    phone.lost.push("answer");
    await phone.write({ title: "二" });
    await phone.send();
    await desk.sync();
    await desk.write({ analysis: "电脑" });
    await desk.sync();
    await phone.fetch();
    expect(phone.draft?.fields).toEqual({ ...empty, title: "二" });
    await phone.send();
    expect(phone.draft?.fields).toEqual({ ...empty, title: "二", analysis: "电脑" });
  });

  test("an edit beats a deletion on the other device", async () => {
    await share({ title: "旧" });
    await phone.do((tx) => deleteDraft(tx, DRAFT));
    await desk.write({ title: "还在写" });
    await phone.sync();
    await desk.sync();
    await phone.sync();
    expect([onServer()?.title, wordsOf(phone), wordsOf(desk)]).toEqual([
      "还在写",
      [{ ...empty, title: "还在写" }],
      [{ ...empty, title: "还在写" }],
    ]);
    expect(desk.draft?.notice).toBe("REVIVED");
  });

  test("a deletion gives way to words that it did not know", async () => {
    await share({ title: "旧" });
    await desk.write({ title: "新" });
    await desk.sync();
    await phone.do((tx) => deleteDraft(tx, DRAFT));
    await phone.sync();
    expect(phone.draft).toMatchObject({ deletedHere: false, notice: "REVIVED", fields: { title: "新" } });
    expect([onServer()?.title, phone.entries]).toEqual(["新", []]);
  });

  test("a deletion goes to the other device and can be taken back there and here", async () => {
    await share({ title: "旧" });
    await phone.do((tx) => deleteDraft(tx, DRAFT));
    await phone.sync();
    await desk.sync();
    expect([phone.live, desk.live, server.rows.get(DRAFT)?.deleted]).toEqual([[], [], true]);
    await phone.do((tx) => restoreDraft(tx, DRAFT));
    await phone.sync();
    await desk.sync();
    expect([wordsOf(desk), onServer()?.title]).toEqual([[{ ...empty, title: "旧" }], "旧"]);
  });

  test("deleted on both devices is deleted", async () => {
    await share({ title: "旧" });
    for (const device of [phone, desk]) await device.do((tx) => deleteDraft(tx, DRAFT));
    for (const device of [phone, desk, phone]) await device.sync();
    expect([phone.live, desk.live, phone.entries, desk.entries]).toEqual([[], [], [], []]);
  });

  test("nothing is replaced where a cursor stands; it is merged when the cursor leaves", async () => {
    await share({ title: "旧" });
    desk.store.held.add(DRAFT);
    await phone.write({ title: "手机", analysis: "手机分析" });
    await phone.sync();
    await desk.fetch();
    expect([desk.draft?.fields.title, desk.draft?.ahead?.rev]).toEqual(["旧", 2]);

    await desk.write({ title: "电脑" });
    await desk.send();
    await desk.write({ title: "电脑再写" });
    await desk.send();
    expect([desk.draft?.fields.title, desk.entries.length]).toEqual(["电脑再写", 1]);

    await desk.letGo();
    expect(desk.draft?.fields).toEqual({ ...empty, title: "手机", analysis: "手机分析" });
    expect(desk.copies.map((copy) => copy.fields.title)).toEqual(["电脑再写"]);
    await desk.send();
    expect(desk.entries).toEqual([]);
  });

  test("refused words move into a copy that says why, and the draft follows the server again", async () => {
    await share({ title: "旧" });
    server.refuses = () => ({ code: "invalid-fields", reason: "太长了。" });
    await phone.write({ title: "太长" });
    await phone.send();
    server.refuses = () => undefined;
    expect(phone.draft?.fields.title).toBe("旧");
    expect(phone.copies.map((copy) => copy.fields.title)).toEqual(["太长"]);
    expect(phone.entries).toMatchObject([{ state: "PARKED", reason: "太长了。", entityId: phone.copies[0]?.id }]);

    await desk.write({ title: "电脑" });
    await desk.sync();
    await phone.sync();
    expect(phone.draft?.fields.title).toBe("电脑");
  });

  test("a new draft that is refused keeps its words, and goes again once they are changed", async () => {
    await phone.do((tx) => createDraft(tx, kind, DRAFT));
    await phone.write({ title: "太长" });
    server.refuses = () => ({ code: "invalid-fields", reason: "太长了。" });
    await phone.send();
    expect([phone.draft?.fields.title, phone.copies, phone.entries[0]?.state]).toEqual(["太长", [], "PARKED"]);
    server.refuses = () => undefined;
    await phone.write({ title: "短" });
    await phone.send();
    expect([onServer()?.title, phone.entries]).toEqual(["短", []]);
  });

  test("a full pull keeps unsent words and lets go of drafts that the server no longer names", async () => {
    await share({ title: "甲" });
    const other = "00000000-0000-7000-8000-500000000002";
    await phone.do((tx) => saveDraft(tx, kind, other, { title: "乙" }));
    await phone.sync();
    const blank = "00000000-0000-7000-8000-500000000003";
    await phone.do((tx) => createDraft(tx, kind, blank));
    phone.lost.push("request");
    await phone.write({ title: "甲改" });
    await phone.send();

    server = new DraftServer();
    phone.server = server;
    server.forgetCursors();
    await phone.fetch();
    expect(phone.live.map((record) => record.id).toSorted()).toEqual([DRAFT, blank]);
    await phone.send();
    expect(onServer()?.title).toBe("甲改");
  });
});
