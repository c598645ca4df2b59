import { isLateAt, isOpenAt, judgeRoomCode } from "#domain/meeting/check-in-window.ts";
import { slotAt, slotStart } from "#domain/meeting/room-code.ts";
import { describe, expect, test } from "vitest";

const startsAt = new Date("2026-06-12T09:00:00+08:00");
const endsAt = new Date("2026-06-12T12:00:00+08:00");
const at = (instant: string) => new Date(`2026-06-${instant}+08:00`);
const after = (from: Date, seconds: number) => new Date(from.getTime() + seconds * 1000);

const judge = (shownAt: Date, receivedAt: Date, readAt = receivedAt) =>
  judgeRoomCode({ slot: slotAt(shownAt), readAt, receivedAt, startsAt, endsAt });

describe("the window", () => {
  test.each([
    ["12T07:59:30", false],
    ["12T07:59:59", false],
    ["12T08:00:00", true],
    ["12T11:59:59", true],
    ["12T12:00:00", false],
    ["12T23:59:59", false],
  ])("a code of the slot at %s checks in: %s", (shown, isOpen) => {
    expect(judge(at(shown), at(shown))).toMatchObject(isOpen ? { ok: true } : { refusal: "outside-session" });
  });

  test("by the member's own code it is open from an hour before to the end itself", () => {
    const halfDay = { startsAt, endsAt };
    expect(isOpenAt(at("12T07:59:59"), halfDay)).toBe(false);
    expect(isOpenAt(at("12T08:00:00"), halfDay)).toBe(true);
    expect(isOpenAt(endsAt, halfDay)).toBe(true);
    expect(isOpenAt(after(endsAt, 1), halfDay)).toBe(false);
  });

  test("a half-day that begins at midnight opens on the day before, and one that ends at midnight closes with its day", () => {
    const begins = { startsAt: at("13T00:00:00"), endsAt: at("13T02:00:00") };
    const slot = slotAt(at("12T23:59:59"));
    const taken = judgeRoomCode({ slot, readAt: at("12T23:59:59"), receivedAt: at("12T23:59:59"), ...begins });
    expect(taken).toMatchObject({ ok: true });
    const ends = { startsAt: at("12T21:00:00"), endsAt: at("13T00:00:00") };
    const late = slotAt(at("13T00:00:00"));
    expect(judgeRoomCode({ slot: late, readAt: at("13T00:00:00"), receivedAt: at("13T00:00:00"), ...ends }).ok).toBe(
      false,
    );
    expect(judgeRoomCode({ slot, readAt: at("12T23:59:59"), receivedAt: at("13T00:00:10"), ...ends }).ok).toBe(true);
  });
});

describe("a code that comes at once", () => {
  const shown = at("12T08:50:00");
  const far = at("12T03:00:00");

  test.each([
    [-31, false],
    [-30, true],
    [0, true],
    [90, true],
    [91, false],
  ])("%i seconds from when it was first shown is taken: %s, whatever the phone's clock says", (seconds, isTaken) => {
    const judged = judge(shown, after(shown, seconds), far);
    expect(judged).toEqual(
      isTaken
        ? { ok: true, value: { at: after(shown, seconds), offlineSynced: false } }
        : { ok: false, refusal: "check-in-code-expired" },
    );
  });
});

describe("a code that comes later", () => {
  const shown = at("12T08:50:00");

  test.each([
    [-91, false],
    [-90, true],
    [0, true],
    [120, true],
    [121, false],
  ])("read %i seconds from when it was first shown: %s", (seconds, isTaken) => {
    const judged = judge(shown, after(shown, 7200), after(shown, seconds));
    expect(judged).toEqual(
      isTaken
        ? { ok: true, value: { at: shown, offlineSynced: true } }
        : { ok: false, refusal: "check-in-code-expired" },
    );
  });

  test("until 72 hours after the end, to the second", () => {
    const last = after(endsAt, 72 * 3600);
    expect(judge(shown, last, shown).ok).toBe(true);
    expect(judge(shown, after(last, 1), shown)).toMatchObject({ refusal: "check-in-code-expired" });
  });

  test("never before it was shown: codes that lie ready in the room's screen are no good by themselves", () => {
    expect(judge(shown, after(shown, -600), shown)).toMatchObject({ refusal: "check-in-code-expired" });
  });
});

test("late is who comes after the minutes of grace, not at their last second", () => {
  expect(isLateAt(after(startsAt, 900), startsAt, 15)).toBe(false);
  expect(isLateAt(after(startsAt, 901), startsAt, 15)).toBe(true);
  expect(isLateAt(slotStart(slotAt(after(startsAt, 929))), startsAt, 15)).toBe(false);
  expect(isLateAt(slotStart(slotAt(after(startsAt, 930))), startsAt, 15)).toBe(true);
});
