import { hasUnsavedWork, saveWork, watchWork, whenAllIsSaved } from "#data/unsaved-work.ts";
import { afterEach, beforeAll, beforeEach, expect, test, vi } from "vitest";

const draft = { isDirty: false, saves: 0, fails: false };
beforeAll(() =>
  watchWork({
    isUnsaved: () => draft.isDirty,
    save: () => {
      draft.saves += 1;
      return draft.fails ? Promise.reject(new Error("full")) : Promise.resolve();
    },
  }),
);
beforeEach(() => {
  Object.assign(draft, { isDirty: false, saves: 0, fails: false });
  vi.useFakeTimers();
});
afterEach(() => void vi.useRealTimers());

test("what waits for a quiet moment comes soon after the last unsaved thing is saved, once", () => {
  draft.isDirty = true;
  let done = 0;
  whenAllIsSaved(() => done++);
  vi.advanceTimersByTime(60_000);
  expect([hasUnsavedWork(), done]).toEqual([true, 0]);
  draft.isDirty = false;
  vi.advanceTimersByTime(2_000);
  expect(done).toBe(1);
  vi.advanceTimersByTime(60_000);
  expect(done).toBe(1);
});

test("a moment between two keystrokes is not quiet", () => {
  let done = 0;
  whenAllIsSaved(() => done++);
  draft.isDirty = true;
  vi.advanceTimersByTime(5_000);
  expect(done).toBe(0);
});

test("saving tells whether everything reached the disk", async () => {
  expect([await saveWork(), draft.saves]).toEqual([true, 1]);
  draft.fails = true;
  expect(await saveWork()).toBe(false);
});
