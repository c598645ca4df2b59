import { flagsOfReply, labelByReplyFlag } from "#domain/similar/reply-flags.ts";

interface ReplyRemarksProps {
  readonly question: string;
  readonly reply: string;
}

/** Less than this is only begun: nothing is said about it yet. */
const LEAST_TO_JUDGE = 10;

/** What makes one look twice at an answer before it goes out: a remark, never a hindrance. */
export function ReplyRemarks({ question, reply }: ReplyRemarksProps) {
  if (question === "" || reply.trim().length < LEAST_TO_JUDGE) return null;
  const flags = flagsOfReply(question, reply, { daysTaken: 0, otherReplies: [] });
  if (flags.length === 0) return null;
  return (
    <p className="ui-meta" role="status">
      提示：{flags.map((flag) => labelByReplyFlag[flag]).join("；")}。不影响送出。
    </p>
  );
}
