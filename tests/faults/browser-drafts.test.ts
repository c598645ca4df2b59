import { databaseOf } from "#tests/support/database-of.ts";
import { type Fault, firstTries, opIdsOf } from "#tests/support/fault-proxy.ts";
import { openScene, type Scene } from "#tests/support/fault-scene.ts";
import { openMemberClient } from "#tests/support/member-client.ts";
import { isProving, recordProof } from "#tests/support/proof-record.ts";
import { randomUUID } from "node:crypto";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";

/** Edits of each draft while its requests fail. */
const EDITS = isProving ? 25 : 5;
const faults: Record<string, number> = {};
const broken: string[] = [];
let edits = 0;
let lost = 0;
let scene: Scene;

beforeAll(async () => {
  scene = await openScene();
});
afterAll(async () => {
  await scene?.close();
  recordProof("browser", "drafts", { tried: { edits }, faults, lost, doubled: 0, broken });
});

interface Shown {
  readonly id: string;
  readonly fields: { readonly title: string; readonly situation: string; readonly analysis: string };
  readonly state: string;
  readonly isCopy: boolean;
}

const lookAtDrafts = (page: Page) => scene.call<Shown[]>(page, "lookAtDrafts", scene.accountId);

const stored = async (): Promise<Omit<Shown, "state">[]> => {
  const database = await databaseOf(scene.server);
  const { rows } = await database.pool.query<Omit<Shown, "state">>(
    `select id, fields, conflict_of is not null as "isCopy" from draft where account_id = $1 and deleted_at is null`,
    [scene.accountId],
  );
  await database.close();
  return rows;
};

const areSynced = (page: Page, ids: readonly string[]): Promise<void> =>
  expect
    .poll(
      async () => {
        await scene.call(page, "hurry");
        const drafts = await lookAtDrafts(page);
        return drafts.filter(({ id, state }) => ids.includes(id) && state !== "SYNCED");
      },
      { timeout: 60_000, interval: 150 },
    )
    .toEqual([]);

/** Edits one draft again and again, each time before the fate of the last edit is known. */
const editInto = async (page: Page, id: string, fault: Fault): Promise<string> => {
  scene.proxy.choose = firstTries(fault);
  const before = scene.proxy.struck();
  let words = "";
  for (let number = 1; number <= EDITS; number++) {
    words = `${fault} 第 ${number} 稿`;
    await scene.call(page, "writeDraft", id, { title: words });
    await scene.call(page, "hurry");
    if (number % 2 === 1) await expect.poll(() => scene.proxy.struck(), { interval: 5 }).toBeGreaterThan(before);
  }
  faults[fault] = (faults[fault] ?? 0) + scene.proxy.struck() - before;
  edits += EDITS;
  return words;
};

test.each<Fault>(["drop-answer", "drop-request", "cut-json", "unavailable", "portal", "twice", "late"])(
  "one device alone, %s: the last words are kept, and it never conflicts with itself",
  async (fault) => {
    const page = await scene.openMassPage();
    const id = await scene.call<string>(page, "newDraft");
    const words = await editInto(page, id, fault);
    scene.proxy.choose = () => undefined;
    await areSynced(page, [id]);
    await scene.proxy.deliverLate();
    await areSynced(page, [id]);
    const shown = await lookAtDrafts(page);
    const kept = await stored();
    if (!kept.some((draft) => draft.id === id && draft.fields.title === words)) lost++;
    if (kept.some(({ isCopy }) => isCopy)) broken.push(`${fault}: a device conflicted with itself`);
    expect(kept.find((draft) => draft.id === id)?.fields.title).toBe(words);
    expect(shown.find((draft) => draft.id === id)?.fields.title).toBe(words);
    expect([...kept, ...shown].filter(({ isCopy }) => isCopy)).toEqual([]);
    await page.close();
  },
);

test("killed after the commit and before the answer, again and again: the same draft goes on without a copy", async () => {
  const opening = await scene.openMassPage();
  const id = await scene.call<string>(opening, "newDraft");
  const kills = isProving ? 20 : 3;
  let words = "";
  for (let kill = 1; kill <= kills; kill++) {
    scene.proxy.choose = (request) => (opIdsOf(request).length > 0 ? "hold-answer" : undefined);
    const before = scene.proxy.struck();
    const page = await scene.openMassPage();
    words = `被杀之前的第 ${kill} 稿`;
    await scene.call(page, "writeDraft", id, { title: words });
    await scene.call(page, "hurry");
    await expect.poll(() => scene.proxy.struck() - before, { interval: 5 }).toBeGreaterThan(0);
    await scene.phone.kill();
    scene.proxy.release();
    await scene.phone.open();
  }
  scene.proxy.choose = () => undefined;
  const page = await scene.openMassPage();
  await areSynced(page, [id]);
  const kept = await stored();
  faults["browser killed after the commit"] = kills;
  edits += kills;
  expect(kept.find((draft) => draft.id === id)?.fields.title).toBe(words);
  expect(kept.filter(({ isCopy }) => isCopy)).toEqual([]);
  await page.close();
});

test("another device writes meanwhile: other fields are merged, the same field becomes a copy, and no words vanish", async () => {
  const page = await scene.openMassPage();
  const other = await openMemberClient(scene.server.origin);
  const fields = { title: "", situation: "", analysis: "", suggestions: "" };
  const elsewhere = async (id: string, baseRev: number, changed: Partial<typeof fields>): Promise<void> => {
    const payload = {
      draftKind: "report",
      baseRev,
      fields: { ...fields, ...changed },
      device: "办公室电脑",
      conflictOf: null,
    };
    const op = { opId: randomUUID(), v: 1, kind: "draft.put", entityId: id, author: other.accountId };
    const results = await other.send([{ ...op, clientAt: new Date().toISOString(), payload }]);
    expect(results).toMatchObject([{ status: "accepted" }]);
  };
  const ids: string[] = [];
  for (const title of ["合并", "冲突"]) {
    const id = await scene.call<string>(page, "newDraft");
    await scene.call(page, "writeDraft", id, { title });
    ids.push(id);
  }
  await areSynced(page, ids);
  const [merged = "", clashing = ""] = ids;
  await elsewhere(merged, 1, { title: "合并", analysis: "电脑上的分析" });
  await elsewhere(clashing, 1, { title: "冲突", situation: "电脑上的情况" });
  scene.proxy.choose = firstTries("drop-answer");
  await scene.call(page, "writeDraft", merged, { situation: "手机上的情况" });
  await scene.call(page, "writeDraft", clashing, { situation: "手机上的情况" });
  await areSynced(page, ids);
  scene.proxy.choose = () => undefined;
  await expect.poll(async () => (await stored()).filter(({ isCopy }) => isCopy).length).toBe(1);
  const kept = await stored();
  expect(kept.find(({ id }) => id === merged)?.fields).toMatchObject({
    situation: "手机上的情况",
    analysis: "电脑上的分析",
  });
  const situations = kept
    .filter(({ id, isCopy }) => id === clashing || isCopy)
    .map((draft) => draft.fields.situation)
    .toSorted();
  expect(situations).toEqual(["手机上的情况", "电脑上的情况"].toSorted());
  await page.close();
});
