import type { getMyOpinions } from "#contract/opinions.ts";
import { refreshKept, type KeptOutcome, type KeptSource } from "#data/kept-document.ts";

const PATH: (typeof getMyOpinions)["path"] = "/api/v1/my-opinions";
/** In the background; a screen that shows them asks more often. */
const EVERY_MS = 600_000;

/** Where my reports come from and lie. */
export const myOpinionsSource: KeptSource<"myOpinions"> = { key: "myOpinions", path: PATH };

/** Asks for my reports where what is kept is older than ten minutes; without a network they stay. */
export const refreshMyOpinions = (): Promise<KeptOutcome> => refreshKept(myOpinionsSource, EVERY_MS);
