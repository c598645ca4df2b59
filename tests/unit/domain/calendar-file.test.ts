import { calendarFile } from "#domain/meeting/calendar-file.ts";
import { expect, test } from "vitest";

const session = {
  id: "a",
  label: "第一天上午",
  startsAt: "2026-06-12T09:00:00+08:00",
  endsAt: "2026-06-12T11:30:00+08:00",
};
const meeting = { title: "演示：三届五次全会", place: "会堂, 三楼", organiser: "委工委", sessions: [session] };
const made = new Date("2026-06-01T00:00:00Z");
/** As a calendar reads it: folded lines are one again (RFC 5545 §3.1). */
const unfolded = (file: string) => file.replaceAll("\r\n ", "").split("\r\n");

test("each half-day is one event in universal time, its commas escaped", () => {
  const lines = unfolded(calendarFile(meeting, made));
  expect(lines).toEqual(
    expect.arrayContaining([
      "DTSTART:20260612T010000Z",
      "DTEND:20260612T033000Z",
      "DTSTAMP:20260601T000000Z",
      "SUMMARY:演示：三届五次全会",
      String.raw`LOCATION:会堂\, 三楼`,
    ]),
  );
  const two = unfolded(calendarFile({ ...meeting, sessions: [session, { ...session, id: "b", label: "下午" }] }, made));
  expect(two.filter((line) => line.startsWith("UID:"))).toHaveLength(2);
  expect(two).toContain("SUMMARY:演示：三届五次全会 下午");
});

test("no line is longer than 75 octets, and no letter is torn apart", () => {
  const title = "演".repeat(60);
  const file = calendarFile({ ...meeting, title }, made);
  for (const line of file.split("\r\n")) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
  expect(unfolded(file)).toContain(`SUMMARY:${title}`);
  expect(file).not.toContain("\uFFFD");
});
