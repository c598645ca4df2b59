import { type EvalHouse, submissionId } from "#bench/eval/eval-house.ts";
import type { Figure } from "#bench/eval/figure.ts";
import { share } from "#bench/eval/figure.ts";
import { findSameMatter } from "#server/similar/find-same-matter.ts";

const FIRST = 5;

/** Of messages that speak of a well-known issue: how often the first of their look-alikes does too, one of the first five, and how many of these. */
export const measureSimilar = async (
  { house, messageById }: EvalHouse,
  topics: Readonly<Record<string, readonly string[]>>,
): Promise<Figure[]> => {
  const queries = Object.keys(topics).filter((id) => messageById.has(submissionId(id)));
  const isAlike = (one: string, other: string) => topics[one]?.some((topic) => topics[other]?.includes(topic)) ?? false;
  const hits: boolean[][] = [];
  for (const id of queries) {
    const question = { like: { id: submissionId(id) }, among: "S" as const, limit: FIRST, least: 0 };
    const likes = await findSameMatter(house.db, house.tenant.id, question);
    hits.push(likes.map((like) => isAlike(id, messageById.get(like.id)?.id ?? "")));
  }
  const n = queries.length;
  const first = hits.filter(([one]) => one === true).length;
  const any = hits.filter((one) => one.includes(true)).length;
  const all = hits.flat().filter(Boolean).length;
  return [
    { metric: "similar-hit1", value: share(first, n), n },
    { metric: "similar-hit5", value: share(any, n), n },
    { metric: "similar-p5", value: share(all, n * FIRST), n },
  ];
};
