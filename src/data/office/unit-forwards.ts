import type { listUnitForwards, replyToForward } from "#contract/opinion-ways.ts";
import { type AnswerOf, ask } from "#data/ask-endpoint.ts";

export type UnitForward = AnswerOf<typeof listUnitForwards>["items"][number];

/** Reports forwarded to the unit, what is due soonest first. */
export const readUnitForwards = (signal?: AbortSignal) =>
  ask<typeof listUnitForwards>("get", "/api/v1/unit/opinion-forwards", { signal });

export const answerForward = (id: string, move: "reply" | "giveBack", words: string) =>
  ask<typeof replyToForward>("post", "/api/v1/unit/opinion-forwards/{id}/reply", {
    params: { id },
    body: { move, words },
  });
