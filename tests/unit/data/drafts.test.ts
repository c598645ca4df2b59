import "fake-indexeddb/auto";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { closePersonDatabase, openPersonDatabase, type PersonDatabase } from "#data/database.ts";
import { clearDraft, flushDrafts, loadDraft, saveDraft } from "#data/drafts.ts";

let database: PersonDatabase;
beforeAll(() => {
  vi.stubGlobal("window", new EventTarget());
  vi.stubGlobal("document", Object.assign(new EventTarget(), { visibilityState: "hidden" }));
  database = openPersonDatabase("drafts");
});
afterAll(async () => {
  closePersonDatabase();
  await database.delete();
  vi.unstubAllGlobals();
});

const onDisk = async (key: string) => (await database.drafts.get(key))?.content.text;

test("a draft is on the disk soon after the last keystroke, once for many", async () => {
  for (const text of ["演", "演示", "演示文"]) saveDraft("a", { text });
  expect(await onDisk("a")).toBeUndefined();
  await vi.waitFor(async () => expect(await onDisk("a")).toBe("演示文"), { timeout: 2_000 });
});

test.each(["pagehide", "visibilitychange"])(
  "a draft is on the disk at once when the page is left (%s)",
  async (event) => {
    // The timer of the last keystroke stands still: only leaving can write it.
    vi.useFakeTimers({ toFake: ["setTimeout"] });
    saveDraft(event, { text: "未写完" });
    vi.useRealTimers();
    (event === "pagehide" ? window : document).dispatchEvent(new Event(event));
    await vi.waitFor(async () => expect(await onDisk(event)).toBe("未写完"), { timeout: 20_000, interval: 5 });
  },
);

test("what was typed last is loaded, even before it is on the disk", async () => {
  saveDraft("b", { text: "第一" });
  await flushDrafts();
  saveDraft("b", { text: "第二", category: "CITY" });
  expect(await loadDraft("b")).toEqual({ text: "第二", category: "CITY" });
});

test("a cleared draft stays away, also when it was just being typed", async () => {
  saveDraft("c", { text: "已提交" });
  await clearDraft("c");
  await new Promise((resolve) => setTimeout(resolve, 400));
  expect(await loadDraft("c")).toBeUndefined();
});

test("what one person typed last never reaches the disk of the next one, and waits for its writer", async () => {
  saveDraft("d", { text: "第一位的" });
  const other = openPersonDatabase("next person");
  saveDraft("d", { text: "第二位的" });
  await flushDrafts();
  expect((await other.drafts.toArray()).map(({ content }) => content.text)).toEqual(["第二位的"]);
  expect(await loadDraft("d")).toEqual({ text: "第二位的" });
  closePersonDatabase();
  await other.delete();

  database = openPersonDatabase("drafts");
  expect(await loadDraft("d")).toEqual({ text: "第一位的" });
  await flushDrafts();
  expect(await onDisk("d")).toBe("第一位的");
});
