import type {
  enterRating,
  listPromises,
  listRatings,
  moveRound,
  PromiseItem as PromiseWire,
  RatingItem as RatingWire,
  readRatings,
} from "#contract/proposal-ratings.ts";
import type { EvaluationAnswers } from "#contract/proposals.ts";
import { addressOf, type AnswerOf, ask, type Sent } from "#data/ask-endpoint.ts";

export type RatingItem = RatingWire;
export type RatingForm = AnswerOf<typeof readRatings>["items"][number];
export type RatingAnswers = EvaluationAnswers;
export type PromiseItem = PromiseWire;
export type RoundMove = NonNullable<Sent<typeof moveRound>["body"]>;

export const readRatingList = (state: "REPLIED" | "EVALUATED", signal?: AbortSignal) =>
  ask<typeof listRatings>("get", "/api/v1/office/ratings", { query: { state }, signal });

/** The filled-in forms; that they were opened is written down. */
export const openRatings = (id: string) =>
  ask<typeof readRatings>("get", "/api/v1/office/proposals/{id}/ratings", { params: { id } });

export const keepPaperRating = (id: string, memberId: string, body: EvaluationAnswers) =>
  ask<typeof enterRating>("put", "/api/v1/office/proposals/{id}/ratings/{memberId}", {
    params: { id, memberId },
    body,
  });

export const takeRoundMove = (id: string, body: RoundMove) =>
  ask<typeof moveRound>("post", "/api/v1/office/proposals/{id}/round-moves", { params: { id }, body });

export const readPromises = (signal?: AbortSignal) =>
  ask<typeof listPromises>("get", "/api/v1/office/promises", { signal });

/** Where the empty form of one member is, as a Word file. */
export const paperFormAddress = (id: string, memberId: string): string =>
  addressOf("/api/v1/office/proposals/{id}/ratings/{memberId}/form", { id, memberId });
