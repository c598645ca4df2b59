import type { OutcomeClass } from "#domain/proposal/proposal-lists.ts";
import type { TaskRole } from "#domain/proposal/task-flow.ts";

/** One unit's reply that was passed. */
export interface PassedReply {
  readonly role: TaskRole;
  readonly outcomeClass: OutcomeClass;
  readonly promiseOn: string | null;
}

export interface RoundOutcome {
  readonly outcomeClass: OutcomeClass;
  /** The first of the days promised, where the class is B. */
  readonly promiseOn: string | null;
}

/** What a proposal's round came to: the class of its 主办 or 单办, of several 分办 the worst. Undefined while nobody has replied. */
export const roundOutcome = (replies: readonly PassedReply[]): RoundOutcome | undefined => {
  const deciding = replies.find(({ role }) => role === "LEAD" || role === "SOLE");
  const outcomeClass =
    deciding?.outcomeClass ??
    replies
      .map((reply) => reply.outcomeClass)
      .toSorted()
      .at(-1);
  if (outcomeClass === undefined) return undefined;
  const promised = replies.flatMap((reply) => (reply.outcomeClass === "B" && reply.promiseOn ? [reply.promiseOn] : []));
  return { outcomeClass, promiseOn: promised.toSorted()[0] ?? null };
};
