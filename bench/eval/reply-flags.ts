import type { Figure } from "#bench/eval/figure.ts";
import { type AnsweredMessage, textOf } from "#bench/eval/read-folder.ts";
import { flagsOfReply, REPLY_FLAGS } from "#domain/similar/reply-flags.ts";

const DAY = 86_400_000;

/** How many answers carry which mark. */
export const measureReplyFlags = (rows: readonly AnsweredMessage[]): Figure[] => {
  const flags = rows.flatMap((row) =>
    flagsOfReply(textOf(row), row.reply, {
      daysTaken: (Date.parse(row.reply_time) - Date.parse(row.time)) / DAY,
      otherReplies: rows.filter((other) => other !== row).map(({ reply }) => reply),
    }),
  );
  const counts = Object.fromEntries(REPLY_FLAGS.map((kind) => [kind, flags.filter((flag) => flag === kind).length]));
  return [{ metric: "reply-flags", value: counts, n: rows.length }];
};
