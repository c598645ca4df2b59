import "fake-indexeddb/auto";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { closePersonDatabase, openPersonDatabase, type PersonDatabase } from "#data/database.ts";
import { deviceName, kindOfDevice, setDeviceName } from "#data/device-name.ts";
import { readDraftView, readDraftViews } from "#data/draft-views.ts";
import {
  beginDraft,
  removeDraft,
  holdField,
  draftKeeper,
  resolveConflict,
  bringDraftBack,
  keepDraft,
} from "#data/draft-edits.ts";
import { DRAFT_KINDS, emptyFieldsByKind } from "#domain/draft/draft-kind.ts";

describe.each(DRAFT_KINDS)("%s", (kind) => {
  let database: PersonDatabase;
  beforeEach(() => {
    database = openPersonDatabase("00000000-0000-7000-8000-000000000001");
  });
  afterEach(async () => {
    closePersonDatabase();
    await database.delete();
  });

  const entriesOf = (id: string) => database.outbox.where("entityId").equals(id).toArray();
  const onlyOp = async (id: string) => {
    const entries = await entriesOf(id);
    expect(entries).toHaveLength(1);
    return entries[0]?.op;
  };

  test("a new draft is listed and tells the server nothing until its first word", async () => {
    const id = await beginDraft(kind);
    expect(await readDraftViews(database, kind)).toMatchObject([
      { id, fields: emptyFieldsByKind[kind], sync: { state: "STORED" } },
    ]);
    expect(await entriesOf(id)).toEqual([]);
  });

  test("words that never left are replaced by newer ones, as one op", async () => {
    const id = await beginDraft(kind);
    await keepDraft(kind, id, { title: "一" });
    await keepDraft(kind, id, { title: "一二", situation: "情况" });
    expect(await onlyOp(id)).toMatchObject({
      kind: "draft.put",
      payload: { baseRev: 0, fields: { title: "一二", situation: "情况", analysis: "" } },
    });
  });

  test("words that may have left stay as they were sent, the newer ones wait in the draft", async () => {
    const id = await beginDraft(kind);
    await keepDraft(kind, id, { title: "一" });
    await database.flights.add({ opIds: (await entriesOf(id)).map((entry) => entry.opId), entityIds: [id] });
    await keepDraft(kind, id, { title: "一二" });
    expect(await onlyOp(id)).toMatchObject({ payload: { fields: { title: "一" } } });
    expect(await readDraftView(database, id)).toMatchObject({ fields: { title: "一二" }, sync: { state: "SYNCING" } });
  });

  test("a deleted draft that nobody heard of leaves no op, and comes back with its words", async () => {
    const id = await beginDraft(kind);
    await keepDraft(kind, id, { title: "标题" });
    await removeDraft(id);
    expect([await readDraftViews(database, kind), await entriesOf(id)]).toEqual([[], []]);
    await bringDraftBack(id);
    expect(await readDraftViews(database, kind)).toMatchObject([{ id, fields: { title: "标题" } }]);
    expect(await onlyOp(id)).toMatchObject({ kind: "draft.put" });
  });

  test("words saved into a draft that this phone does not know are kept", async () => {
    await keepDraft(kind, "00000000-0000-7000-8000-000000000099", { title: "标题" });
    expect(await readDraftViews(database, kind)).toMatchObject([
      { fields: { ...emptyFieldsByKind[kind], title: "标题" } },
    ]);
  });

  test("the draft written last stands first", async () => {
    const first = await beginDraft(kind);
    const second = await beginDraft(kind);
    await keepDraft(kind, first, { title: "后写" });
    expect((await readDraftViews(database, kind)).map((draft) => draft.id)).toEqual([first, second]);
  });

  const withCopy = async () => {
    const main = await beginDraft(kind);
    const copy = await beginDraft(kind);
    await keepDraft(kind, main, { title: "另一台的" });
    await keepDraft(kind, copy, { title: "我的" });
    const mark = { draftId: main, device: "办公室电脑", at: "2026-01-01T08:00:00+08:00" };
    await database.reportDrafts.update(copy, { conflictOf: mark });
    return { main, copy };
  };

  test("an open conflict copy stands at its draft", async () => {
    const { main, copy } = await withCopy();
    expect(await readDraftView(database, main)).toMatchObject({ conflictCopies: [copy], conflictOf: null });
    expect(await readDraftView(database, copy)).toMatchObject({ conflictOf: { draftId: main, device: "办公室电脑" } });
  });

  test.each([
    ["mine" as const, ["我的"]],
    ["theirs" as const, ["另一台的"]],
    ["both" as const, ["另一台的", "我的"]],
  ])("a conflict ended with %s leaves %j and no conflict", async (choice, titles) => {
    const { main, copy } = await withCopy();
    await resolveConflict(copy, choice);
    const drafts = await readDraftViews(database, kind);
    expect(drafts.map((draft) => draft.fields.title).toSorted()).toEqual(titles.toSorted());
    expect(drafts.map((draft) => draft.conflictOf)).toEqual(drafts.map(() => null));
    expect(await readDraftView(database, main)).toMatchObject({ conflictCopies: [] });
  });

  test("other tabs know in which draft a cursor stands", async () => {
    const id = await beginDraft(kind);
    await holdField(id, "title");
    expect((await database.reportDrafts.get(id))?.heldUntil).toBeGreaterThan(Date.now());
    await holdField(id, null);
    expect((await database.reportDrafts.get(id))?.heldUntil).toBe(0);
  });

  test("a device has the name of its kind until its person names it", async () => {
    expect(kindOfDevice("Mozilla/5.0 (Linux; Android 14; V2359A)")).toBe("安卓手机");
    await setDeviceName("  我的手机  ");
    expect(await deviceName()).toBe("我的手机");
    await setDeviceName("长".repeat(50));
    expect(await deviceName()).toBe("长".repeat(40));
    await setDeviceName("📱".repeat(50));
    expect(await deviceName()).toBe("📱".repeat(20));
  });

  test("words that could not be kept in time never land at whoever signs in next", async () => {
    const id = await beginDraft(kind);
    const keep = draftKeeper(kind, id);
    closePersonDatabase();
    const next = openPersonDatabase("00000000-0000-7000-8000-000000000002");
    await expect(keep({ title: "演示：别人的字" })).rejects.toThrow("没有保存");
    expect(await readDraftViews(next, kind)).toEqual([]);
    closePersonDatabase();
    await next.delete();
  });
});
