import type { House } from "#server/house.ts";
import { indexSubmissions, indexOpinions } from "#server/similar/index-texts.ts";
import { gatherTopics } from "#server/topic-atlas/gather-topics.ts";

/** One step of the background reading: does a bounded piece of work and gives how much it did; 0 where nothing is left. */
export type IndexStep = (house: House) => Promise<number>;

/** In this order, over and over while any of them finds something. What builds on the index stands after it. */
export const indexSteps: readonly IndexStep[] = [(house) => indexSubmissions(house), indexOpinions, gatherTopics];
