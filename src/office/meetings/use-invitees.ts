import { useState } from "react";
import type { Invitee, MeetingPerson } from "#data/office/meetings.ts";
import type { AttendeeRole } from "#domain/meeting/meeting-lists.ts";
import type { AddedPerson } from "#office/meetings/people-groups.tsx";

export interface Chosen {
  readonly role: AttendeeRole;
  readonly seat: string;
}

export type ChosenById = ReadonlyMap<string, Chosen>;

/** The list of invitees as it is being changed; the last change can be taken back. */
export const useInvitees = (invitees: readonly Invitee[], members: readonly MeetingPerson[]) => {
  const [chosen, setChosen] = useState<ChosenById>(
    () => new Map(invitees.map(({ memberId, role, seat }) => [memberId, { role, seat }])),
  );
  const [before, setBefore] = useState<{ readonly chosen: ChosenById; readonly words: string } | null>(null);
  const standing = new Set(members.filter(({ isStanding }) => isStanding).map(({ id }) => id));

  const become = (after: ChosenById, words: string) => {
    setBefore({ chosen, words });
    setChosen(after);
  };
  return {
    chosen,
    said: before?.words,
    add: (people: readonly AddedPerson[], words: string) => {
      const after = new Map(chosen);
      for (const { id, seat } of people) {
        const known = after.get(id) ?? { role: standing.has(id) ? "STANDING" : "MEMBER", seat: "" };
        after.set(id, { ...known, ...(seat && { seat }) });
      }
      const count = after.size - chosen.size;
      become(after, count > 0 ? `${words}：加入 ${count} 人` : `${words}：都已在名单里`);
    },
    change: (id: string, change: Partial<Chosen>) => {
      const known = chosen.get(id);
      if (known) setChosen(new Map(chosen).set(id, { ...known, ...change }));
    },
    remove: (id: string, name: string) => {
      const after = new Map(chosen);
      after.delete(id);
      become(after, `已移出 ${name}`);
    },
    clear: () => become(new Map(), `已移出全部 ${chosen.size} 人`),
    undo: () => {
      if (before) setChosen(before.chosen);
      setBefore(null);
    },
  };
};
