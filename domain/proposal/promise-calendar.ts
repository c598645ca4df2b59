import { addDays, type LocalDate } from "#domain/time/local-date.ts";

export interface PromiseEvent {
  readonly id: string;
  readonly day: LocalDate;
  readonly summary: string;
  readonly description: string;
}

/** A promised date as a calendar file (RFC 5545): one whole-day event, with a reminder at nine on that morning. `now` as ISO instant. */
export const promiseCalendar = ({ id, day, summary, description }: PromiseEvent, now: Date): string =>
  [
    "BEGIN:VCALENDAR",
    "VERSION:2.0",
    "PRODID:-//zhangshang-lvzhi//proposal promise//ZH",
    "BEGIN:VEVENT",
    `UID:${id}@promise`,
    `DTSTAMP:${now.toISOString().slice(0, 19).replace(/[-:]/g, "")}Z`,
    `DTSTART;VALUE=DATE:${compact(day)}`,
    `DTEND;VALUE=DATE:${compact(addDays(day, 1))}`,
    `SUMMARY:${escape(summary)}`,
    `DESCRIPTION:${escape(description)}`,
    "TRANSP:TRANSPARENT",
    "BEGIN:VALARM",
    "ACTION:DISPLAY",
    `DESCRIPTION:${escape(summary)}`,
    "TRIGGER:PT9H",
    "END:VALARM",
    "END:VEVENT",
    "END:VCALENDAR",
    "",
  ]
    .flatMap(folded)
    .join("\r\n");

const compact = (day: LocalDate): string => day.replace(/-/g, "");

const escape = (text: string): string => text.replace(/[\\;,]/g, "\\$&").replace(/\r?\n/g, "\\n");

/** No line is longer than 75 octets (RFC 5545 §3.1); letters are not torn. */
const folded = (line: string): string[] => {
  const lines: string[] = [];
  let now = "";
  let octets = 0;
  for (const letter of line) {
    const size = new TextEncoder().encode(letter).length;
    if (octets + size > 74) {
      lines.push(now);
      now = " ";
      octets = 1;
    }
    now += letter;
    octets += size;
  }
  return [...lines, now];
};
