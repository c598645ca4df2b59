import { keepInvitees, type MeetingPerson } from "#data/office/meetings.ts";
import { InvitedList } from "#office/meetings/invited-list.tsx";
import { PeopleGroups } from "#office/meetings/people-groups.tsx";
import { useInvitees } from "#office/meetings/use-invitees.ts";
import type { MeetingPartProps } from "#office/meetings/use-meeting.ts";
import { useMeetingPeople } from "#office/meetings/use-meeting-people.ts";
import { Button } from "#ui/button.tsx";
import { Disclosure } from "#ui/disclosure.tsx";
import { Fault } from "#ui/fault.tsx";
import { Skeleton } from "#ui/skeleton.tsx";

interface InvitePanelProps extends MeetingPartProps {
  readonly onClose: () => void;
}

/** Choosing whom to invite: ways to add on the left, the list on the right, saved whole. */
export function InvitePanel(props: InvitePanelProps) {
  const { members, refusal } = useMeetingPeople();
  if (refusal) return <Fault words={refusal.detail} />;
  return members ? <Inviting {...props} members={members} /> : <Skeleton lines={8} />;
}

function Inviting({
  meeting,
  desk,
  members,
  onClose,
}: InvitePanelProps & { readonly members: readonly MeetingPerson[] }) {
  const list = useInvitees(meeting.invitees, members);
  const left = members.filter(({ id }) => !list.chosen.has(id));
  const save = async () => {
    const invitees = [...list.chosen].map(([memberId, { role, seat }]) => ({ memberId, role, seat }));
    if (await desk.work("invite", () => keepInvitees(meeting.id, { invitees }), `名单已保存，共 ${invitees.length} 人`))
      onClose();
  };
  return (
    <section className="meetings__invite" aria-label="选人员">
      <div className="meetings__inviteways">
        <h2>加入人员</h2>
        <PeopleGroups members={members} isChosen={(id) => list.chosen.has(id)} onAdd={list.add} />
        {list.chosen.size > 0 && left.length > 0 && (
          <Disclosure summary={`未列入 ${left.length} 人`}>
            <p className="meetings__left">
              {left.map(({ id, name, sector }) => (
                <button key={id} type="button" title={sector} onClick={() => list.add([{ id }], name)}>
                  {name}
                </button>
              ))}
            </p>
          </Disclosure>
        )}
      </div>
      <div className="meetings__invited">
        <div className="ui-spread">
          <h2>名单 {list.chosen.size} 人</h2>
          <div className="ui-cluster" role="status">
            {list.said && (
              <>
                <span className="ui-meta">{list.said}</span>
                <Button kind="quiet" compact icon="undo" onPress={list.undo}>
                  撤销
                </Button>
              </>
            )}
            {list.chosen.size > 0 && (
              <Button kind="quiet" compact onPress={list.clear}>
                全部移出
              </Button>
            )}
          </div>
        </div>
        <InvitedList members={members} chosen={list.chosen} onChange={list.change} onRemove={list.remove} />
        <div className="meetings__foot">
          <Button
            kind="primary"
            busy={desk.busy === "invite"}
            disabled={list.chosen.size === 0}
            onPress={() => void save()}
          >
            保存名单
          </Button>
          {meeting.invitees.length > 0 && (
            <Button kind="quiet" onPress={onClose}>
              不改了
            </Button>
          )}
          {meeting.state === "PUBLISHED" && (
            <span className="ui-meta">已发布：新加入的委员会收到通知，移出的不再看到；已签到的保留。</span>
          )}
        </div>
      </div>
    </section>
  );
}
