import type { getPosterJob, PosterFormat as FormatWire, startPosters } from "#contract/points.ts";
import { type AnswerOf, ask } from "#data/ask-endpoint.ts";

export type PosterFormat = FormatWire;
export type PosterWork = AnswerOf<typeof startPosters>;

/** Starts drawing posters of some points, or of all active ones where none is named. */
export const drawPosters = (format: PosterFormat, pointIds?: readonly string[]) =>
  ask<typeof startPosters>("post", "/api/v1/office/posters", {
    body: pointIds ? { format, pointIds: [...pointIds] } : { format },
  });

export const readPosterWork = (id: string, signal?: AbortSignal) =>
  ask<typeof getPosterJob>("get", "/api/v1/office/posters/{id}", { params: { id }, signal });
