import { comesByItself, LARGE_PACK, missingOf, SMALL_PACK } from "#data/meeting-pack.ts";
import { aMeeting } from "#tests/support/my-meetings.ts";
import { expect, test } from "vitest";

const DAY = 86_400_000;
const meeting = aMeeting();
const BEGIN = Date.parse(meeting.sessions[0]?.startsAt ?? "");
const mobile = { isWifi: false, savesData: false };
const wifi = { isWifi: true, savesData: false };

test("a pack of the next seven days comes by itself, an earlier or a later one does not", () => {
  expect(comesByItself(meeting, 1000, mobile, BEGIN - 6 * DAY)).toBe(true);
  expect(comesByItself(meeting, 1000, mobile, BEGIN - 8 * DAY)).toBe(false);
  expect(comesByItself(meeting, 1000, mobile, BEGIN + 2 * DAY)).toBe(false);
});

test("what is not small comes on Wi-Fi only, what is large never, and nothing where data are saved or the meeting is off", () => {
  const now = BEGIN - DAY;
  expect(comesByItself(meeting, SMALL_PACK + 1, mobile, now)).toBe(false);
  expect(comesByItself(meeting, SMALL_PACK + 1, wifi, now)).toBe(true);
  expect(comesByItself(meeting, LARGE_PACK + 1, wifi, now)).toBe(false);
  expect(comesByItself(meeting, 1, { isWifi: true, savesData: true }, now)).toBe(false);
  expect(comesByItself(aMeeting({ state: "CANCELLED" }), 1, wifi, now)).toBe(false);
});

test("what lies here is not loaded again", () => {
  const document = (id: string, sha256: string, bytes: number) => ({
    id,
    title: id,
    fileName: `${id}.pdf`,
    mediaType: "application/pdf",
    bytes,
    sha256,
    hasBlocks: false,
  });
  const full = aMeeting({ documents: [document("a", "1", 10), document("b", "2", 32)] });
  expect(missingOf(full, new Set(["1"]))).toMatchObject({ documents: [{ id: "b" }], bytes: 32 });
});
