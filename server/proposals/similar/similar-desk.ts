import { buildInSteps } from "#domain/proposal/similar/build-similar-index.ts";
import { indexEntries } from "#domain/proposal/similar/index-entries.ts";
import type { SimilarIndex } from "#domain/proposal/similar/read-similar-index.ts";
import type { House } from "#server/house.ts";
import { inTurns, keptWhileFresh } from "#server/proposals/similar/kept-while-fresh.ts";
import { readMemberEntries, readOfficeEntries } from "#server/proposals/similar/read-entries.ts";
import { createHash } from "node:crypto";

export interface MemberIndex {
  readonly bytes: Uint8Array<ArrayBuffer>;
  /** Quoted, as a header has it. */
  readonly etag: string;
}

export interface SimilarDesk {
  readonly forMembers: () => Promise<MemberIndex>;
  readonly forOffice: () => Promise<SimilarIndex>;
}

/** Phones ask once a day; the office looks at what came in a minute ago. */
const MEMBERS_MS = 600_000;
const OFFICE_MS = 20_000;

/** The two indexes of a server, each made when it is asked for and something has changed. */
export const openSimilarDesk = (house: House): SimilarDesk => ({
  forMembers: keptWhileFresh(house, MEMBERS_MS, async () => {
    const bytes = await inTurns(buildInSteps(await readMemberEntries(house)));
    return { bytes, etag: `"${createHash("sha256").update(bytes).digest("base64url").slice(0, 22)}"` };
  }),
  forOffice: keptWhileFresh(house, OFFICE_MS, async () => inTurns(indexEntries(await readOfficeEntries(house)))),
});
