import { PeopleGroups } from "#office/meetings/people-groups.tsx";
import type { MeetingPeople } from "#office/meetings/use-meeting-people.ts";
import { Button } from "#ui/button.tsx";
import { Fault } from "#ui/fault.tsx";

interface ActivityPeopleProps {
  readonly people: MeetingPeople;
  readonly chosen: readonly string[];
  readonly onChange: (ids: readonly string[]) => void;
}

/** Who took part, entered by whoever organised it. Left empty, the activity is only announced. */
export function ActivityPeople({ people, chosen, onChange }: ActivityPeopleProps) {
  const { members, refusal } = people;
  if (refusal) return <Fault words={refusal.detail} />;
  if (!members) return null;
  const names = new Map(members.map((member) => [member.id, member]));
  return (
    <section className="meetings__activity" aria-label="参加的委员">
      <div>
        <h2>参加的委员</h2>
        <p className="ui-meta">活动办完后，由组织单位登记。还没办的活动先不选，保存后发布通知，到时再签到。</p>
        <PeopleGroups
          members={members}
          isChosen={(id) => chosen.includes(id)}
          onAdd={(added) => onChange([...new Set([...chosen, ...added.map(({ id }) => id)])])}
        />
      </div>
      <div>
        <div className="ui-spread">
          <h3>已选 {chosen.length} 人</h3>
          {chosen.length > 0 && (
            <Button kind="quiet" compact onPress={() => onChange([])}>
              全部移出
            </Button>
          )}
        </div>
        <ul className="meetings__chosenchips">
          {chosen.map((id) => (
            <li key={id}>
              <button type="button" onClick={() => onChange(chosen.filter((one) => one !== id))}>
                {names.get(id)?.name} <span aria-hidden="true">×</span>
                <span className="ui-hidden">移出</span>
              </button>
            </li>
          ))}
        </ul>
      </div>
    </section>
  );
}
