import { Link } from "react-router";
import { leaveGroup, type SubmissionGroup, takeGroupApart } from "#data/office/intake.ts";
import { labelOfState } from "#domain/submission/flow-of.ts";
import { ageOf } from "#office/triage/age.ts";
import type { LikesOfOne } from "#office/triage/use-likes.ts";
import { Button } from "#ui/button.tsx";
import { useNow } from "#ui/use-now.ts";

interface GroupMembersProps {
  readonly id: string;
  readonly group: SubmissionGroup;
  readonly addressOf: (id: string) => string;
  readonly likes: LikesOfOne;
}

/** Who stands together: each can be taken out, all can be taken apart. */
export function GroupMembers({ id, group, addressOf, likes }: GroupMembersProps) {
  const now = useNow();
  return (
    <>
      <ul className="triage-likes__group" aria-label="本组">
        {group.items.map((one) => (
          <li key={one.id}>
            {one.id === id ? (
              <span className="triage-likes__words">本件</span>
            ) : (
              <Link to={addressOf(one.id)}>
                <span className="triage-likes__words">{one.excerpt}</span>
              </Link>
            )}
            <span className="ui-meta">
              {one.pointName} · {ageOf(one.receivedAt, now)} · {labelOfState(one.channel, one.state)}
            </span>
            <Button
              kind="quiet"
              compact
              label={`移出：${one.excerpt.slice(0, 20)}`}
              disabled={likes.isBusy}
              onPress={() => void likes.change(() => leaveGroup(group.id, one.id))}
            >
              移出
            </Button>
          </li>
        ))}
      </ul>
      <div>
        <Button
          kind="quiet"
          compact
          disabled={likes.isBusy}
          onPress={() => void likes.change(() => takeGroupApart(group.id))}
        >
          拆散本组（{group.items.length} 件）
        </Button>
      </div>
    </>
  );
}
