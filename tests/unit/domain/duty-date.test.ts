import { clockOffset, dutyDate, likelyWrittenAt } from "#domain/time/duty-date.ts";
import { shanghaiDay } from "#domain/time/shanghai.ts";
import fc from "fast-check";
import { expect, test } from "vitest";

const DAY = 24 * 3_600_000;
const instant = fc.date({ noInvalidDate: true, min: new Date("2020-01-01"), max: new Date("2040-01-01") });
/** Wrong by three days either way, by a time zone, by a century, or right. */
const clockError = fc.oneof(
  fc.integer({ min: -3 * DAY, max: 3 * DAY }),
  fc.constantFrom(0, 8 * 3_600_000, -3 * DAY, 3 * DAY, -100 * 365 * DAY),
);

/** What a phone with a wrong clock sends, and when the server has it. */
const sending = fc
  .record({
    writtenAt: instant,
    waitedMs: fc.nat(30 * DAY),
    wayMs: fc.nat(10_000),
    clockError,
    tellsClock: fc.boolean(),
  })
  .map(({ writtenAt, waitedMs, wayMs, clockError: error, tellsClock }) => {
    const sentAt = new Date(writtenAt.getTime() + waitedMs);
    const receivedAt = new Date(sentAt.getTime() + wayMs);
    const byPhone = (at: Date) => new Date(at.getTime() + error);
    const clockOffsetMs = clockOffset(receivedAt, tellsClock ? byPhone(sentAt).toISOString() : undefined);
    return { writtenAt, wayMs, tellsClock, kept: { clientAt: byPhone(writtenAt), clockOffsetMs, receivedAt } };
  });

test("whatever a phone's clock shows, the duty date is the server's day in Shanghai", () => {
  fc.assert(
    fc.property(sending, clockError, ({ kept }, moreError) => {
      const other = { ...kept, clientAt: new Date(kept.clientAt.getTime() + moreError), clockOffsetMs: moreError };
      expect(dutyDate(kept)).toBe(shanghaiDay(kept.receivedAt));
      expect(dutyDate(other)).toBe(dutyDate(kept));
    }),
  );
});

test("a measured clock tells when something was written, to the time that it was under way; nothing was written after it came", () => {
  fc.assert(
    fc.property(sending, ({ writtenAt, wayMs, tellsClock, kept }) => {
      const likely = likelyWrittenAt(kept).getTime();
      expect(likely).toBeLessThanOrEqual(kept.receivedAt.getTime());
      expect(tellsClock ? likely - writtenAt.getTime() : wayMs).toBe(wayMs);
    }),
  );
});

test("two minutes before midnight in Shanghai is the same day, two after it the next, whatever the time zone of the phone", () => {
  const at = (iso: string) => dutyDate({ clientAt: new Date(0), clockOffsetMs: null, receivedAt: new Date(iso) });
  expect(at("2026-12-31T15:58:00Z")).toBe("2026-12-31");
  expect(at("2026-12-31T16:02:00Z")).toBe("2027-01-01");
});
