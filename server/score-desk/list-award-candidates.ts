import type { listAwardCandidates as endpoint } from "#contract/score-desk.ts";
import { writeAudit } from "#server/audit/write-audit.ts";
import type { House } from "#server/house.ts";
import { placeMembers } from "#server/score-desk/place-members.ts";
import { readYearStatements } from "#server/score-desk/year-statements.ts";
import type { Actor } from "#server/session/find-actor.ts";
import type { z } from "zod";

type Candidate = z.infer<(typeof endpoint)["answers"][200]>["items"][number];

/** Who stands on the first places, everybody of the last one's tie among them; for the office's deliberation, and who looked stands in the audit. */
export const listAwardCandidates = async (
  house: House,
  actor: Actor,
  { year, places }: { readonly year: string; readonly places: number },
): Promise<Candidate[] | undefined> => {
  const read = await readYearStatements(house, year);
  if (!read) return undefined;
  await writeAudit(house.db, house.tenant.id, {
    actor: actor.accountId,
    action: "score.readAwardList",
    object: year,
    detail: `${places} places`,
  });
  return placeMembers(read.items)
    .filter(({ place }) => place <= places)
    .map(({ item, place, isTied }) => ({
      place,
      memberId: item.member.id,
      memberNo: item.member.memberNo,
      name: item.member.name,
      sector: item.member.sector,
      total: item.statement.total,
      grade: item.statement.gradeName,
      isTied,
    }));
};
