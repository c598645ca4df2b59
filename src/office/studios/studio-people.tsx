import type { MeetingPerson } from "#data/office/meetings.ts";
import type { StudioBody } from "#data/office/studios.ts";
import { Button } from "#ui/button.tsx";
import { SearchPicker } from "#ui/search-picker.tsx";

type People = StudioBody["people"];

interface StudioPeopleProps {
  readonly people: People;
  readonly members: readonly MeetingPerson[];
  readonly onChange: (people: People) => void;
}

/** Who belongs to a studio, and which of them answer for it. */
export function StudioPeople({ people, members, onChange }: StudioPeopleProps) {
  const nameOf = (id: string) => members.find((one) => one.id === id)?.name ?? "…";
  const ids = new Set(people.map(({ memberId }) => memberId));
  const setPart = (memberId: string, part: People[number]["part"]) =>
    onChange(people.map((one) => (one.memberId === memberId ? { memberId, part } : one)));
  return (
    <section aria-label="委员">
      <h2>委员 {people.length} 人</h2>
      <ul className="studios-people">
        {people.map(({ memberId, part }) => (
          <li key={memberId}>
            <span>
              {nameOf(memberId)}
              {part === "HEAD" && "（负责人）"}
            </span>
            <Button compact kind="quiet" onPress={() => setPart(memberId, part === "HEAD" ? "MEMBER" : "HEAD")}>
              {part === "HEAD" ? "改为成员" : "设为负责人"}
            </Button>
            <Button
              compact
              kind="quiet"
              label={`移出${nameOf(memberId)}`}
              onPress={() => onChange(people.filter((one) => one.memberId !== memberId))}
            >
              移出
            </Button>
          </li>
        ))}
      </ul>
      <SearchPicker
        label="加入委员"
        hint="第一位加入的为负责人，可以再改。移出的委员以后的值班一并取消。"
        placeholder="输入姓名或界别"
        options={members
          .filter(({ id }) => !ids.has(id))
          .map(({ id, name, sector }) => ({ value: id, label: name, meta: sector }))}
        value=""
        onChange={(memberId) =>
          memberId && onChange([...people, { memberId, part: people.length === 0 ? "HEAD" : "MEMBER" }])
        }
      />
    </section>
  );
}
