import type { listUnitSubmissions, moveUnitSubmission } from "#contract/unit-submissions.ts";
import { type AnswerOf, ask } from "#data/ask-endpoint.ts";

export type UnitSubmissions = AnswerOf<typeof listUnitSubmissions>;
export type UnitSubmission = UnitSubmissions["items"][number];

/** What stands with one's own unit: open, or done with. */
export const readUnitSubmissions = (isDone: boolean, signal?: AbortSignal) =>
  ask<typeof listUnitSubmissions>("get", "/api/v1/unit/submissions", {
    query: { done: isDone ? "true" : undefined },
    signal,
  });

export const moveForUnit = (id: string, move: "answer" | "giveBack", note: string) =>
  ask<typeof moveUnitSubmission>("post", "/api/v1/unit/submissions/{id}/moves", {
    params: { id },
    body: { move, note },
  });

export const unitPhotoAddress = (id: string, sha256: string): string =>
  `/api/v1/unit/submissions/${id}/photos/${sha256}`;
