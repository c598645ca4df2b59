import type { Span } from "#domain/meeting/half-day-time.ts";

/** What a phone's calendar is told of a meeting. */
export interface CalendarMeeting {
  readonly title: string;
  readonly place: string;
  readonly organiser: string;
  readonly sessions: readonly (Span & { readonly id: string; readonly label: string })[];
}

/** RFC 5545: no line is longer than 75 octets. */
const LINE_OCTETS = 75;

/** The half-days of a meeting as a calendar file (RFC 5545), one event each, with a reminder an hour before. `now` is when it was made. */
export const calendarFile = (meeting: CalendarMeeting, now: Date): string => {
  const lines = [
    "BEGIN:VCALENDAR",
    "VERSION:2.0",
    "PRODID:-//zhangshang-lvzhi//meetings//ZH",
    "CALSCALE:GREGORIAN",
    ...meeting.sessions.flatMap((session) => eventOf(meeting, session, now)),
    "END:VCALENDAR",
  ];
  return lines.map((line) => `${folded(line)}\r\n`).join("");
};

const eventOf = (
  { title, place, organiser, sessions }: CalendarMeeting,
  { id, label, startsAt, endsAt }: CalendarMeeting["sessions"][number],
  now: Date,
): string[] => [
  "BEGIN:VEVENT",
  `UID:${id}@zhangshang-lvzhi`,
  `DTSTAMP:${utc(now)}`,
  `DTSTART:${utc(new Date(startsAt))}`,
  `DTEND:${utc(new Date(endsAt))}`,
  `SUMMARY:${escaped(sessions.length > 1 ? `${title} ${label}` : title)}`,
  ...(place === "" ? [] : [`LOCATION:${escaped(place)}`]),
  ...(organiser === "" ? [] : [`DESCRIPTION:${escaped(`主办：${organiser}`)}`]),
  "BEGIN:VALARM",
  "ACTION:DISPLAY",
  `DESCRIPTION:${escaped(title)}`,
  "TRIGGER:-PT1H",
  "END:VALARM",
  "END:VEVENT",
];

const utc = (at: Date): string => `${at.toISOString().slice(0, 19).replaceAll(/[-:]/g, "")}Z`;

const escaped = (text: string): string =>
  text.replaceAll(/[\\;,]/g, String.raw`\$&`).replaceAll(/\r?\n/g, String.raw`\n`);

/** A long line goes on after a break and a space; no letter is torn apart. */
const folded = (line: string): string => {
  const encoder = new TextEncoder();
  let used = 0;
  let whole = "";
  for (const letter of line) {
    const octets = encoder.encode(letter).length;
    if (used + octets > LINE_OCTETS) {
      whole += "\r\n ";
      used = 1;
    }
    whole += letter;
    used += octets;
  }
  return whole;
};
