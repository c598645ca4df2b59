import { memo } from "react";
import type { MeetingPerson } from "#data/office/meetings.ts";
import { labelByAttendeeRole } from "#domain/meeting/meeting-labels.ts";
import { ATTENDEE_ROLES } from "#domain/meeting/meeting-lists.ts";
import type { Chosen, ChosenById } from "#office/meetings/use-invitees.ts";
import { Button } from "#ui/button.tsx";
import { EmptyState } from "#ui/empty-state.tsx";

interface InvitedListProps {
  readonly members: readonly MeetingPerson[];
  readonly chosen: ChosenById;
  readonly onChange: (id: string, change: Partial<Chosen>) => void;
  readonly onRemove: (id: string, name: string) => void;
}

/** Everybody chosen, with role and seat. */
export function InvitedList({ members, chosen, onChange, onRemove }: InvitedListProps) {
  if (chosen.size === 0)
    return <EmptyState icon="user" text="从左边加入人员：全体、常委、按界别、按镇街，或粘贴名单。" />;
  return (
    <ul className="meetings__invitedrows">
      {members.map((person) => {
        const one = chosen.get(person.id);
        return one && <InvitedRow key={person.id} person={person} one={one} onChange={onChange} onRemove={onRemove} />;
      })}
    </ul>
  );
}

interface InvitedRowProps extends Pick<InvitedListProps, "onChange" | "onRemove"> {
  readonly person: MeetingPerson;
  readonly one: Chosen;
}

const InvitedRow = memo(
  function InvitedRow({ person, one, onChange, onRemove }: InvitedRowProps) {
    return (
      <li>
        <span className="meetings__who">
          <strong>{person.name}</strong> <span className="ui-meta">{person.sector}</span>
        </span>
        <select
          className="ui-control"
          aria-label={`${person.name}的身份`}
          value={one.role}
          onChange={({ target }) => {
            const role = ATTENDEE_ROLES.find((known) => known === target.value);
            if (role) onChange(person.id, { role });
          }}
        >
          {ATTENDEE_ROLES.map((role) => (
            <option key={role} value={role}>
              {labelByAttendeeRole[role]}
            </option>
          ))}
        </select>
        <input
          className="ui-control"
          aria-label={`${person.name}的座位`}
          placeholder="座位"
          maxLength={30}
          value={one.seat}
          onChange={({ target }) => onChange(person.id, { seat: target.value })}
        />
        <Button kind="quiet" compact label={`移出 ${person.name}`} onPress={() => onRemove(person.id, person.name)}>
          移出
        </Button>
      </li>
    );
  },
  (a, b) => a.person === b.person && a.one === b.one && a.onChange === b.onChange,
);
