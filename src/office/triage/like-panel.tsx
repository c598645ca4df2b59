import { Link } from "react-router";
import type { Likes } from "#data/office/intake.ts";
import type { SubmissionDetail } from "#data/office/submissions.ts";
import { labelBySubmissionState } from "#domain/submission/submission-state.ts";
import { ageOf } from "#office/triage/age.ts";
import { GroupMembers } from "#office/triage/group-members.tsx";
import { useLikes } from "#office/triage/use-likes.ts";
import { Button } from "#ui/button.tsx";
import { Notice } from "#ui/notice.tsx";
import { useNow } from "#ui/use-now.ts";

interface LikePanelProps {
  readonly detail: SubmissionDetail;
  readonly addressOf: (id: string) => string;
  readonly onGrouped: () => Promise<void>;
}

/** 「相同问题 7 人」 while one reads: who else says it, ticked where it is likely, and one button that puts them together. */
export function LikePanel({ detail, addressOf, onGrouped }: LikePanelProps) {
  const likes = useLikes(detail.id, detail.group?.id, onGrouped);
  const { group, others } = likes;
  const chosen = likes.picked.size;
  if (!group && others.length === 0) return null;
  return (
    <section className="triage-likes" aria-label="相同问题">
      <header>
        <h3>
          相同问题 <strong>{group?.people ?? likes.people}</strong> 人
        </h3>
        {others.length > 0 && (
          <Button compact busy={likes.isBusy} disabled={chosen === 0} onPress={() => void likes.join()}>
            {group ? `加入本组 ${chosen} 件` : `归为一组（${chosen + 1} 件）`}
          </Button>
        )}
      </header>
      {likes.failure && (
        <Notice tone="red" alert>
          {likes.failure}
        </Notice>
      )}
      {group && <GroupMembers id={detail.id} group={group} addressOf={addressOf} likes={likes} />}
      {others.length > 0 && (
        <ul aria-label="相似反映" className="triage-likes__others">
          {others.map((one) => (
            <LikeRow
              key={one.id}
              one={one}
              address={addressOf(one.id)}
              isPicked={likes.picked.has(one.id)}
              onToggle={() => likes.toggle(one.id)}
            />
          ))}
        </ul>
      )}
    </section>
  );
}

interface LikeRowProps {
  readonly one: Likes["items"][number];
  readonly address: string;
  readonly isPicked: boolean;
  readonly onToggle: () => void;
}

function LikeRow({ one, address, isPicked, onToggle }: LikeRowProps) {
  const now = useNow();
  const likeness = one.isSameWords ? "内容相同" : `相似 ${Math.round(one.score * 100)}%`;
  return (
    <li>
      <label className="triage-row__pick">
        <input
          type="checkbox"
          checked={isPicked}
          aria-label={`归入：${one.excerpt.slice(0, 20)}`}
          onChange={onToggle}
        />
      </label>
      <Link to={address}>
        <span className="triage-likes__words">{one.excerpt}</span>
        <span className="ui-meta">
          {[
            one.pointName,
            ageOf(one.receivedAt, now),
            labelBySubmissionState[one.state],
            likeness,
            one.groupId && "已在另一组",
          ]
            .filter(Boolean)
            .join(" · ")}
        </span>
      </Link>
    </li>
  );
}
