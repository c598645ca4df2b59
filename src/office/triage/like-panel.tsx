import { useState } from "react";
import { Link } from "react-router";
import type { SubmissionDetail } from "#data/office/submissions.ts";
import { labelBySubmissionState } from "#domain/submission/submission-state.ts";
import { ageOf } from "#office/triage/age.ts";
import { GroupMembers } from "#office/triage/group-members.tsx";
import { type LikeItem, type LikesOfOne, useLikes } from "#office/triage/use-likes.ts";
import { Button } from "#ui/button.tsx";
import { Notice } from "#ui/notice.tsx";
import { useNow } from "#ui/use-now.ts";

interface LikePanelProps {
  readonly detail: SubmissionDetail;
  readonly addressOf: (id: string) => string;
  readonly onGrouped: () => Promise<void>;
}

const MOST_SAME = 20;
const MOST_PERHAPS = 5;
const MORE = 20;

/** 「相同问题 7 人」 while one reads: who surely says the same, ticked, who perhaps does, below, and one button that puts them together. */
export function LikePanel({ detail, addressOf, onGrouped }: LikePanelProps) {
  const likes = useLikes(detail.id, detail.group?.id, onGrouped);
  const { group, same, perhaps } = likes;
  const chosen = likes.picked.size;
  const hasOthers = same.length + perhaps.length > 0;
  if (!group && !hasOthers) return null;
  return (
    <section className="triage-likes" aria-label="相同问题">
      <header>
        {group || same.length > 0 ? (
          <h3>
            相同问题 <strong>{group?.people ?? likes.people}</strong> 人
          </h3>
        ) : (
          <h3>没有找到相同的问题</h3>
        )}
        {hasOthers && (
          <Button compact busy={likes.isBusy} disabled={chosen === 0} onPress={() => void likes.join()}>
            {joinWords(chosen, group !== undefined)}
          </Button>
        )}
      </header>
      {likes.failure && (
        <Notice tone="red" alert>
          {likes.failure}
        </Notice>
      )}
      {group && <GroupMembers id={detail.id} group={group} addressOf={addressOf} likes={likes} />}
      <LikeList title="相同反映" items={same} most={MOST_SAME} likes={likes} addressOf={addressOf} />
      {perhaps.length > 0 && <h4>可能相同 {perhaps.length} 件，请看原文判断</h4>}
      <LikeList title="可能相同的反映" items={perhaps} most={MOST_PERHAPS} likes={likes} addressOf={addressOf} />
    </section>
  );
}

const joinWords = (chosen: number, isInGroup: boolean): string => {
  if (isInGroup) return chosen === 0 ? "加入本组" : `加入本组 ${chosen} 件`;
  return chosen === 0 ? "归为一组" : `归为一组（${chosen + 1} 件）`;
};

interface LikeListProps {
  readonly title: string;
  readonly items: readonly LikeItem[];
  readonly most: number;
  readonly likes: LikesOfOne;
  readonly addressOf: (id: string) => string;
}

/** The first of them, and how many more there are. What is ticked is shown in any case. */
function LikeList({ title, items, most, likes, addressOf }: LikeListProps) {
  const [shown, setShown] = useState(most);
  if (items.length === 0) return null;
  const visible = items.filter((one, place) => place < shown || likes.picked.has(one.id));
  const rest = items.length - visible.length;
  return (
    <>
      <ul aria-label={title} className="triage-likes__others">
        {visible.map((one) => (
          <LikeRow
            key={one.id}
            one={one}
            address={addressOf(one.id)}
            isPicked={likes.picked.has(one.id)}
            onToggle={() => likes.toggle(one.id)}
          />
        ))}
      </ul>
      {rest > 0 && (
        <Button kind="quiet" compact onPress={() => setShown(shown + MORE)}>
          再看 {Math.min(MORE, rest)} 件，共还有 {rest} 件
        </Button>
      )}
    </>
  );
}

interface LikeRowProps {
  readonly one: LikeItem;
  readonly address: string;
  readonly isPicked: boolean;
  readonly onToggle: () => void;
}

function LikeRow({ one, address, isPicked, onToggle }: LikeRowProps) {
  const now = useNow();
  const likeness = one.isSameWords ? "内容相同" : `用词相近 ${Math.round(one.score * 100)}%`;
  return (
    <li>
      <label className="triage-likes__pick">
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
