import type { getMyDuty } from "#contract/duty.ts";
import { refreshKept, type KeptOutcome, type KeptSource } from "#data/kept-document.ts";

const PATH: (typeof getMyDuty)["path"] = "/api/v1/my-duty";
/** In the background; a screen that shows it asks more often. */
const EVERY_MS = 600_000;

/** Where my ledger comes from and lies. */
export const myDutySource: KeptSource<"myDuty"> = { key: "myDuty", path: PATH };

/** Asks for my ledger where what is kept is older than ten minutes; without a network it stays. */
export const refreshMyDuty = (): Promise<KeptOutcome> => refreshKept(myDutySource, EVERY_MS);
