import { wireOf } from "#domain/draft/draft-wire.ts";
import "fake-indexeddb/auto";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { PersonDatabase } from "#data/database.ts";
import { createDexieStore } from "#data/dexie-store.ts";
import { readDraftView, readDraftViews } from "#data/draft-views.ts";
import { tidyDrafts } from "#data/tidy-drafts.ts";
import { DRAFT_KINDS, emptyFieldsByKind, type DraftFields } from "#domain/draft/draft-kind.ts";
import { drain } from "#sync/drain.ts";
import { draftOf } from "#sync/draft-of.ts";
import { deleteDraft, saveDraft } from "#sync/edit-draft.ts";
import { freshPace } from "#sync/judge.ts";
import type { Net, Store } from "#sync/ports.ts";
import { pull } from "#sync/pull.ts";
import { DRAFT } from "#tests/unit/sync/simulation/draft-device.ts";
import { DraftServer } from "#tests/unit/sync/simulation/draft-server.ts";

describe.each(DRAFT_KINDS)("%s", (kind) => {
  const clock = { now: Date.now, random: () => 0, after: () => () => undefined };

  /** A device with the real tables. The databases differ in name only. */
  class Device {
    readonly database: PersonDatabase;
    readonly store: Store;

    constructor(
      name: string,
      readonly server: DraftServer,
    ) {
      this.database = new PersonDatabase(name);
      this.store = createDexieStore(this.database);
    }

    write = (fields: DraftFields) => this.store.transaction((tx) => saveDraft(tx, kind, DRAFT, fields));
    get = () => readDraftView(this.database, DRAFT);
    all = () => readDraftViews(this.database, kind);

    async sync(): Promise<void> {
      const net: Net = {
        isOffline: () => false,
        postOps: async (ops) => this.server.postOps(ops),
        getChanges: async (cursor) => this.server.getChanges(cursor),
        putPhoto: async () => ({ kind: "nothing" }),
      };
      const { signal } = new AbortController();
      await drain({ store: this.store, net, clock }, freshPace(), true, signal);
      await pull({ store: this.store, net, clock }, signal);
    }
  }

  let phone: Device;
  let desk: Device;
  beforeEach(async () => {
    const server = new DraftServer();
    phone = new Device("phone", server);
    desk = new Device("desk", server);
    await phone.database.writeMeta("deviceName", "手机");
    await desk.database.writeMeta("deviceName", "办公室电脑");
    await phone.write({ title: "旧" });
    await phone.sync();
    await desk.sync();
  });
  afterEach(async () => {
    await phone.database.delete();
    await desk.database.delete();
  });

  test("on the real tables a draft travels, and says 已同步 on both devices", async () => {
    expect(await phone.get()).toMatchObject({ fields: { title: "旧" }, sync: { state: "SYNCED" }, device: "手机" });
    expect(await desk.get()).toMatchObject({ fields: { title: "旧" }, sync: { state: "SYNCED" }, device: "手机" });
  });

  test("on the real tables an overlap leaves a copy that names its device, on both devices", async () => {
    await phone.write({ title: "手机改" });
    await desk.write({ title: "电脑改" });
    for (const device of [phone, desk, phone]) await device.sync();
    for (const device of [phone, desk]) {
      const [copy] = (await device.get())?.conflictCopies ?? [];
      expect((await device.get())?.fields.title).toBe("手机改");
      expect(await readDraftView(device.database, copy ?? "")).toMatchObject({
        fields: { ...emptyFieldsByKind[kind], title: "电脑改" },
        conflictOf: { draftId: DRAFT, device: "办公室电脑" },
        sync: { state: "SYNCED" },
      });
    }
    expect(await desk.get()).toMatchObject({ notice: "UPDATED_ELSEWHERE" });
  });

  test("another tab's cursor is respected, and forgotten once that tab has long been gone", async () => {
    const hold = (until: number) => desk.database.reportDrafts.update(DRAFT, { heldUntil: until });
    await hold(Date.now() + 60_000);
    await phone.write({ title: "新" });
    await phone.sync();
    await desk.sync();
    expect(await desk.get()).toMatchObject({ fields: { title: "旧" }, isUpdateWaiting: true });

    await tidyDrafts(desk.database);
    expect(await desk.get()).toMatchObject({ fields: { title: "旧" } });
    await hold(Date.now() - 1);
    await tidyDrafts(desk.database);
    expect(await desk.get()).toMatchObject({ fields: { title: "新" }, isUpdateWaiting: false });
  });

  test("a lease that a clock set back has put days ahead holds nothing up", async () => {
    await desk.database.reportDrafts.update(DRAFT, { heldUntil: Date.now() + 3 * 86_400_000 });
    await phone.write({ title: "新" });
    await phone.sync();
    await desk.sync();
    expect(await desk.get()).toMatchObject({ fields: { title: "新" } });
  });

  test("a draft deleted while its first words may have arrived stays until they are answered", async () => {
    const id = "00000000-0000-7000-8000-00000000dddd";
    await phone.store.transaction((tx) => saveDraft(tx, kind, id, { title: "写了又删" }));
    await phone.database.outbox.where("entityId").equals(id).modify({ tries: 1, unknown: true });
    await phone.store.transaction((tx) => deleteDraft(tx, id));
    await phone.database.reportDrafts.update(id, { changedAt: "2026-01-01T08:00:00+08:00" });
    await tidyDrafts(phone.database);
    for (const device of [phone, phone, desk]) await device.sync();
    expect((await desk.all()).map((draft) => draft.id)).not.toContain(id);
  });

  test("a deleted draft leaves the phone a day after its deletion has arrived, not before", async () => {
    await phone.store.transaction((tx) => deleteDraft(tx, DRAFT));
    await phone.database.reportDrafts.update(DRAFT, { changedAt: "2026-01-01T08:00:00+08:00" });
    const isKept = async () => {
      await tidyDrafts(phone.database);
      return (await phone.database.reportDrafts.count()) === 1;
    };
    expect(await isKept()).toBe(true);
    await phone.sync();
    expect([await phone.all(), await isKept()]).toEqual([[], false]);
    await desk.sync();
    expect(await desk.all()).toEqual([]);
  });

  test("a transaction that fails leaves draft and op as they were", async () => {
    await phone.write({ title: "已存" });
    const broken = phone.store.transaction(async (tx) => {
      await saveDraft(tx, kind, DRAFT, { title: "没存上" });
      expect((await draftOf(tx, DRAFT))?.fields.title).toBe("没存上");
      throw new Error("storage");
    });
    await expect(broken).rejects.toThrow("storage");
    const [entry] = await phone.database.outbox.where("entityId").equals(DRAFT).toArray();
    expect([(await phone.get())?.fields.title, entry?.op.payload]).toEqual([
      "已存",
      expect.objectContaining(wireOf(kind, { ...emptyFieldsByKind[kind], title: "已存" })),
    ]);
  });
});
