import { type EvalHouse, submissionId } from "#bench/eval/eval-house.ts";
import { type Figure, share } from "#bench/eval/figure.ts";
import { type Message, textOf } from "#bench/eval/read-folder.ts";
import { resubmissionOf } from "#domain/similar/resubmission.ts";
import { findLike } from "#server/similar/find-like.ts";

/** So alike that it is worth reading both. */
const WORTH_COMPARING = { limit: 30, least: 0.4 };

/** Of messages that one person sent again to the letter: how many are found as 重复, and how many of those found are such; beside them those that are nearly the same. */
export const measureResubmissions = async (
  evalHouse: EvalHouse,
  groups: readonly (readonly string[])[],
): Promise<Figure[]> => {
  const { messageById } = evalHouse;
  const gold = new Set(
    groups.flatMap((group) => {
      const there = group.flatMap((id) => messageById.get(submissionId(id)) ?? []).toSorted(earlierFirst);
      return there.slice(1).map(({ id }) => id);
    }),
  );
  const found: string[] = [];
  let nearly = 0;
  for (const message of messageById.values()) {
    const kinds = await kindsOf(evalHouse, message);
    if (kinds.includes("SAME")) found.push(message.id);
    else if (kinds.includes("NEARLY")) nearly++;
  }
  const right = found.filter((id) => gold.has(id)).length;
  return [
    { metric: "resubmission-recall", value: share(right, gold.size), n: gold.size },
    { metric: "resubmission-precision", value: share(right, found.length), n: found.length },
    { metric: "resubmission-nearly", value: nearly, n: messageById.size },
  ];
};

const earlierFirst = (one: Message, other: Message): number =>
  Date.parse(one.time) - Date.parse(other.time) || (one.id < other.id ? -1 : 1);

const kindsOf = async ({ house, messageById }: EvalHouse, message: Message) => {
  const question = { like: { id: submissionId(message.id) }, among: "S" as const, ...WORTH_COMPARING };
  const likes = await findLike(house.db, house.tenant.id, question);
  return likes.flatMap(({ id, score }) => {
    const other = messageById.get(id);
    const isLater = other !== undefined && earlierFirst(other, message) < 0;
    return isLater ? (resubmissionOf(sent(message), sent(other), score) ?? []) : [];
  });
};

const sent = (message: Message) => ({ person: message.user, text: textOf(message) });
