import { useCallback } from "react";
import { readSimilar } from "#data/office/proposal-desk.ts";
import { useAnswer } from "#data/office/use-answer.ts";

/** Proposals of all years that say nearly the same as this one, most similar first. */
export const useSimilar = (id: string) =>
  useAnswer(useCallback((signal?: AbortSignal) => readSimilar(id, signal), [id]));
