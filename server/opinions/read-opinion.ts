import type { OpinionDetail } from "#contract/opinions-desk.ts";
import { movesFor } from "#domain/flow/flow.ts";
import { opinionFlow, type OpinionMove } from "#domain/opinion/opinion-flow.ts";
import { opinionNumber } from "#domain/opinion/opinion-words.ts";
import { shanghaiIso } from "#domain/time/shanghai.ts";
import type { House } from "#server/house.ts";
import { loadAuthors } from "#server/opinions/author-store.ts";
import { deskMover, maySee } from "#server/opinions/opinion-actor.ts";
import { loadWays } from "#server/opinions/load-ways.ts";
import { itemsOf, selectOpinions, type OpinionRow } from "#server/opinions/opinion-items.ts";
import { findOpinion, printedWords } from "#server/opinions/opinion-store.ts";
import { readComments, readHistory, readParts, readProposalOf, readSources } from "#server/opinions/read-beneath.ts";
import { readCredits } from "#server/opinions/read-credits.ts";
import type { Actor } from "#server/session/find-actor.ts";
import { sql } from "kysely";

/** Everything of one report for whoever may see it, or undefined. */
export const readOpinion = async (house: House, actor: Actor, id: string): Promise<OpinionDetail | undefined> => {
  const { db, tenant } = house;
  const [row] = await selectOpinions(db, sql`report.tenant_id = ${tenant.id} and report.id = ${id}`, 1);
  if (!row || !maySee(actor, row)) return undefined;
  const [item] = await itemsOf(db, house, [row]);
  if (!item) return undefined;
  const [authors, waysOf, accounts, comments, history, parts, sources, fromProposal, composite, credits] =
    await Promise.all([
      loadAuthors(db, tenant.id, [id]),
      loadWays(db, tenant.id, [id]),
      nameAccounts(house, [row.submitted_by, row.edited_by]),
      readComments(house, id),
      readHistory(house, id),
      readParts(house, id),
      readSources(house, id),
      readProposalOf(house, row.from_proposal_id),
      row.merged_into === null ? undefined : findOpinion(db, tenant.id, row.merged_into),
      readCredits(house, row),
    ]);
  const ways = waysOf(id);
  return {
    ...item,
    original: row.original,
    edited: row.edited,
    editRev: row.edit_rev,
    editedBy: row.edited_by && (accounts.get(row.edited_by) ?? null),
    editedAt: row.edited_at && shanghaiIso(row.edited_at),
    people: authors.get(id) ?? [],
    isOnBehalf: row.is_on_behalf,
    submittedBy: accounts.get(row.submitted_by) ?? "",
    mainTo: row.main_to,
    ccTo: row.cc_to,
    publicNote: row.public_note,
    moves: openMoves(row, actor),
    composite: composite
      ? {
          id: composite.id,
          number: opinionNumber(composite.year, composite.serial_no),
          title: printedWords(composite).title,
        }
      : null,
    partsOf: parts,
    sources,
    fromProposal,
    issues: [...ways.issues],
    escalations: [...ways.escalations],
    instructions: [...ways.instructions],
    forwards: [...ways.forwards],
    comments,
    history,
    credits,
  };
};

/** What the account may do now; merging has a call of its own, and a composite is never sent back to one author. */
const openMoves = (row: OpinionRow, actor: Actor): OpinionMove[] =>
  movesFor(opinionFlow, row.state, deskMover(actor).roles)
    .map(({ move }) => move)
    .filter((move) => move !== "merge" && !(row.is_composite && move === "return"));

const nameAccounts = async ({ db, tenant }: House, ids: readonly (string | null)[]): Promise<Map<string, string>> => {
  const rows = await db
    .selectFrom("account")
    .select(["id", "name"])
    .where("tenant_id", "=", tenant.id)
    .where(
      "id",
      "in",
      ids.filter((id) => id !== null),
    )
    .execute();
  return new Map(rows.map(({ id, name }) => [id, name]));
};
