import { endpoint } from "#contract/endpoint.ts";
import { Day, Instant, text, Uuid } from "#contract/fields.ts";
import { namedProposal } from "#contract/proposal-rounds.ts";
import { EvaluationAnswers, PROMISE_ANSWERS } from "#contract/proposals.ts";
import { OUTCOME_CLASSES } from "#domain/proposal/proposal-lists.ts";
import { PROPOSAL_STATES } from "#domain/proposal/proposal-state.ts";
import { z } from "zod";

const one = z.strictObject({ id: Uuid });

/** A replied proposal with who has rated it; never for a unit. */
export const RatingItem = z
  .strictObject({
    ...namedProposal,
    round: z.int(),
    outcomeClass: z.enum(OUTCOME_CLASSES).nullable(),
    repliedAt: Instant.nullable(),
    evaluationDueOn: Day.nullable(),
    promiseOn: Day.nullable(),
    voters: z.array(
      z.strictObject({
        memberId: Uuid,
        name: z.string(),
        /** Null is 未评价. */
        overall: z.enum(["SATISFIED", "BASICALLY", "NOT"]).nullable(),
        enteredBy: z.string().nullable(),
      }),
    ),
    canRehandle: z.boolean(),
  })
  .meta({ id: "RatingItem" });
export type RatingItem = z.infer<typeof RatingItem>;

export const listRatings = endpoint({
  id: "listRatings",
  method: "get",
  path: "/api/v1/office/ratings",
  tag: "office",
  summary: "Proposals that are being rated, or were and wait for what follows; at most 500",
  access: "proposal.readRatings",
  query: z.strictObject({ state: z.enum(["REPLIED", "EVALUATED"]).optional() }),
  answers: { 200: z.strictObject({ items: z.array(RatingItem) }) },
});

export const readRatings = endpoint({
  id: "readRatings",
  method: "get",
  path: "/api/v1/office/proposals/{id}/ratings",
  tag: "office",
  summary: "The filled-in forms of every round; who read them is written down",
  access: "proposal.readRatings",
  params: one,
  answers: {
    200: z.strictObject({
      items: z.array(
        z.strictObject({
          memberId: Uuid,
          name: z.string(),
          round: z.int(),
          at: Instant,
          enteredBy: z.string().nullable(),
          answers: EvaluationAnswers,
        }),
      ),
    }),
  },
  refusals: ["not-found"],
});

export const enterRating = endpoint({
  id: "enterRating",
  method: "put",
  path: "/api/v1/office/proposals/{id}/ratings/{memberId}",
  tag: "office",
  summary: "Enter a form that came on paper; what the member has said online is never overwritten",
  access: "proposal.readRatings",
  params: z.strictObject({ id: Uuid, memberId: Uuid }),
  body: EvaluationAnswers,
  answers: { 204: null },
  refusals: ["not-found", "move-not-allowed"],
});

/** What follows the ratings, and a promise. */
export const ROUND_MOVES = [
  "endEvaluation",
  "rehandle",
  "close",
  "track",
  "fulfil",
  "lookBack",
  "backToFiled",
] as const;

export const moveRound = endpoint({
  id: "moveRound",
  method: "post",
  path: "/api/v1/office/proposals/{id}/round-moves",
  tag: "office",
  summary:
    "End the rating, handle again, close, follow a promise up, call it kept, look back, take back from assignment",
  access: "proposal.move",
  params: one,
  body: z.strictObject({
    move: z.enum(ROUND_MOVES),
    note: text(1_000).optional(),
    promise: text(500).optional(),
    promiseOn: Day.optional(),
  }),
  answers: { 200: z.strictObject({ state: z.enum(PROPOSAL_STATES) }) },
  refusals: ["not-found", "move-not-allowed", "invalid-fields"],
});

export const PromiseItem = z
  .strictObject({
    commitmentId: Uuid,
    proposal: z.strictObject(namedProposal),
    unitName: z.string().nullable(),
    promise: z.string(),
    dueOn: Day,
    isDue: z.boolean(),
    unitSays: z.enum(PROMISE_ANSWERS).nullable(),
    memberSays: z.enum(PROMISE_ANSWERS).nullable(),
    progress: z.array(z.strictObject({ at: Instant, by: z.string(), text: z.string() })),
  })
  .meta({ id: "PromiseItem" });
export type PromiseItem = z.infer<typeof PromiseItem>;

export const listPromises = endpoint({
  id: "listPromises",
  method: "get",
  path: "/api/v1/office/promises",
  tag: "office",
  summary: "Open promises of all years by their day; at most 500",
  access: "proposal.readAll",
  answers: { 200: z.strictObject({ items: z.array(PromiseItem) }) },
});
