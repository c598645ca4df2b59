import type { MeetingPerson } from "#data/office/meetings.ts";
import { groupBy } from "#office/meetings/group-by.ts";

/** What pasted lines name: a member by number or name, with a seat behind it where one stands there. */
export interface PastedPeople {
  readonly found: readonly { readonly id: string; readonly seat: string }[];
  /** Lines that name nobody. */
  readonly unknown: readonly string[];
  /** Names that more than one member bears: their numbers are needed. */
  readonly unclear: readonly string[];
}

/** One person a line, or several between commas; from a table: name or number, then the seat. */
export const readPastedPeople = (text: string, members: readonly MeetingPerson[]): PastedPeople => {
  const byNo = new Map(members.map((member) => [member.memberNo, member]));
  const byName = groupBy(members, ({ name }) => plain(name));
  const found = new Map<string, string>();
  const unknown: string[] = [];
  const unclear: string[] = [];
  for (const line of text.split(/[\n,，、;；]+/)) {
    const words = line.trim();
    if (words === "") continue;
    const [first = "", ...rest] = words.split(/[\t ]+/);
    const whole = plain(words);
    const bearers = byName.get(whole) ?? byName.get(plain(first)) ?? [];
    const member = byNo.get(first) ?? (bearers.length === 1 ? bearers[0] : undefined);
    if (member) found.set(member.id, byName.has(whole) ? "" : rest.join(" ").slice(0, 30));
    else if (bearers.length > 1) unclear.push(words);
    else unknown.push(words);
  }
  return { found: [...found].map(([id, seat]) => ({ id, seat })), unknown, unclear };
};

/** 「张 三」 is written so where columns are to be even. */
const plain = (name: string): string => name.replace(/[\s\u3000]+/g, "");
