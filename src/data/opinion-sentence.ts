import type { Op } from "#contract/ops.ts";

/** What an op does about a report, in one line; `titleOf` gives a report's title, "" where this phone does not know it. */
export const opinionSentence = (op: Op, titleOf: (id: string) => string): string | undefined => {
  if (op.kind === "opinion.submit") return `报送《${op.payload.body.title}》`;
  if (op.kind !== "opinion.act") return undefined;
  const title = titleOf(op.entityId);
  const what = title === "" ? "一篇信息" : `《${title}》`;
  return op.payload.act === "withdraw" ? `撤回${what}` : `${what}不署本人姓名`;
};
