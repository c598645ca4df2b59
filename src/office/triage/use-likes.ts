import { useCallback, useState } from "react";
import { type Likes, putGroup, readGroup, readLikes } from "#data/office/intake.ts";
import { useAnswer } from "#data/office/use-answer.ts";
import { done } from "#domain/result.ts";
import type { SubmissionState } from "#domain/submission/submission-state.ts";

export type LikeItem = Likes["same"][number];

type Outcome = { readonly ok: true } | { readonly ok: false; readonly refusal: { readonly detail: string } };

/** What looks like the open submission, and the group that it stands in. Nothing while neither is known. */
export const useLikes = (id: string, groupId: string | undefined, onGrouped: () => Promise<void>) => {
  const ask = useCallback(
    async (signal?: AbortSignal) => {
      const [likes, group] = await Promise.all([readLikes(id, signal), groupId ? readGroup(groupId, signal) : null]);
      return done({ likes: likes.ok ? likes.value : NONE, group: group?.ok ? group.value : undefined });
    },
    [id, groupId],
  );
  const { value, askAgain } = useAnswer(ask);
  const [toggled, setToggled] = useState<ReadonlySet<string>>(new Set());
  const [isBusy, setBusy] = useState(false);
  const [failure, setFailure] = useState<string>();

  const { likes, group } = value ?? { likes: NONE };
  const isOther = (one: LikeItem) => !group?.items.some((member) => member.id === one.id);
  const [same, perhaps] = [likes.same.filter(isOther), likes.perhaps.filter(isOther)];
  const picked = [
    ...same.filter((one) => isProposed(one) !== toggled.has(one.id)),
    ...perhaps.filter((one) => toggled.has(one.id)),
  ].map((one) => one.id);

  const change = async (work: () => Promise<Outcome>) => {
    setBusy(true);
    setFailure(undefined);
    const answer = await work();
    setBusy(false);
    if (!answer.ok) return setFailure(answer.refusal.detail);
    setToggled(new Set());
    await onGrouped();
    await askAgain();
  };

  /** All that are ticked, with this one, in one group: the one it stands in, or a new one. */
  const join = () => change(() => putGroup(groupId ?? crypto.randomUUID(), [id, ...picked]));
  const toggle = (other: string) =>
    setToggled((before) => {
      const after = new Set(before);
      if (!after.delete(other)) after.add(other);
      return after;
    });

  return { people: likes.people, same, perhaps, group, picked: new Set(picked), isBusy, failure, join, toggle, change };
};

export type LikesOfOne = ReturnType<typeof useLikes>;

const NONE: Likes = { people: 0, same: [], perhaps: [] };

/** What is answered already is shown, and joins only if somebody wants it to. */
const isOpen: ReadonlySet<string> = new Set<SubmissionState>(["RECEIVED", "TRIAGED", "TRANSFERRED", "NEEDS_INFO"]);

/** Ticked to begin with; a person decides all the same. */
const isProposed = (one: LikeItem): boolean => one.groupId === null && isOpen.has(one.state);
