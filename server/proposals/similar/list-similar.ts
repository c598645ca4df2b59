import type { SimilarProposal } from "#contract/similar.ts";
import { findSimilar } from "#domain/proposal/similar/find-similar.ts";
import type { ProposalState } from "#domain/proposal/proposal-state.ts";
import type { House } from "#server/house.ts";
import { findProposal } from "#server/proposals/proposal-store.ts";
import type { SimilarDesk } from "#server/proposals/similar/similar-desk.ts";

const MOST = 5;

/** Proposals most like this one among all that were handed in, as they stand now; undefined where there is no such proposal. */
export const listSimilar = async (
  { db, tenant }: House,
  desk: SimilarDesk,
  id: string,
): Promise<SimilarProposal[] | undefined> => {
  const proposal = await findProposal(db, tenant.id, id);
  if (!proposal || proposal.submitted_at === null) return undefined;
  const text = [proposal.situation, proposal.analysis, proposal.suggestions].join(" ");
  const hits = findSimilar(await desk.forOffice(), { title: proposal.title, text }, { excludeId: id, limit: MOST });
  if (hits.length === 0) return [];
  const rows = await db
    .selectFrom("proposal")
    .select(["id", "serial_no", "case_no", "title", "state"])
    .where("tenant_id", "=", tenant.id)
    .where(
      "id",
      "in",
      hits.map((hit) => hit.id),
    )
    .execute();
  const rowById = new Map(rows.map((row) => [row.id, row]));
  return hits.flatMap(({ id: found, year, score }) => {
    const row = rowById.get(found);
    if (!row) return [];
    const { serial_no, case_no, title, state } = row;
    return [{ id: found, serialNo: serial_no, caseNo: case_no, year, title, state: state as ProposalState, score }];
  });
};
