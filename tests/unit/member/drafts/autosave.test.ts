import type { DraftFields } from "#domain/draft/draft-kind.ts";
import { createAutosave, flushAll, type SaveState } from "#member/drafts/autosave.ts";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";

/** A disk that answers when it is told to. */
const disk = () => {
  const asked: { changes: DraftFields; done: () => void; fail: () => void }[] = [];
  const states: SaveState["kind"][] = [];
  const autosave = createAutosave({
    save: (changes) =>
      new Promise((resolve, reject) => {
        asked.push({ changes, done: resolve, fail: () => reject(new Error("手机存储空间不足")) });
      }),
    onState: (state) => states.push(state.kind),
  });
  return { asked, states, autosave, saved: () => asked.map(({ changes }) => changes) };
};

describe("autosave", () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  test("a steady typist is saved while typing, not only after a pause", () => {
    const { autosave, saved } = disk();
    for (let letter = 1; letter <= 10; letter++) {
      autosave.change("situation", "字".repeat(letter));
      vi.advanceTimersByTime(50);
    }
    expect(saved().length).toBeGreaterThan(1);
  });

  test("SAVED is said only once the disk has answered, and only for the newest letters", async () => {
    const { autosave, asked, states } = disk();
    autosave.change("title", "路");
    const first = autosave.flush();
    autosave.change("title", "路灯");
    asked[0]?.done();
    await expect(first).resolves.toBe(false);
    expect(states.at(-1)).toBe("SAVING");
    const second = autosave.flush();
    expect(states).not.toContain("SAVED");
    asked[1]?.done();
    await expect(second).resolves.toBe(true);
    expect(states.at(-1)).toBe("SAVED");
  });

  test("a flush does not wait for a save that is under way", () => {
    const { autosave, saved } = disk();
    autosave.change("title", "路");
    void autosave.flush();
    autosave.change("analysis", "原因");
    void autosave.flush();
    expect(saved()).toEqual([{ title: "路" }, { title: "路", analysis: "原因" }]);
  });

  test("what failed is tried again by itself, together with what was typed since", async () => {
    const { autosave, asked, states, saved } = disk();
    autosave.change("title", "路灯");
    const first = autosave.flush();
    asked[0]?.fail();
    await expect(first).resolves.toBe(false);
    expect(states.at(-1)).toBe("FAILED");
    expect(autosave.isUnsafe("title")).toBe(true);
    autosave.change("analysis", "线路老化");
    vi.advanceTimersByTime(10_000);
    expect(saved().at(-1)).toEqual({ title: "路灯", analysis: "线路老化" });
  });
});

describe("flushing all of them", () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  test("rejects where words are still not on the disk: nobody may load the page anew then", async () => {
    const { autosave, asked } = disk();
    autosave.change("title", "路");
    const end = flushAll([autosave]).catch((error: unknown) => error);
    asked[0]?.fail();
    await vi.advanceTimersByTimeAsync(0);
    asked[1]?.fail();
    expect(await end).toBeInstanceOf(Error);
  });

  test("a letter typed during the save is saved too", async () => {
    const { autosave, asked } = disk();
    autosave.change("title", "路");
    const flushing = flushAll([autosave]);
    autosave.change("title", "路灯");
    asked[0]?.done();
    await vi.advanceTimersByTimeAsync(0);
    asked[1]?.done();
    await flushing;
    expect(autosave.isUnsafe()).toBe(false);
  });
});
