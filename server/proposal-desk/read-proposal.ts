import type { DeskDetail } from "#contract/proposal-desk.ts";
import { linesOf } from "#domain/proposal/proposal-draft.ts";
import type { Db, Tx } from "#server/db/database.ts";
import type { House } from "#server/house.ts";
import { deskItemOf, deskRows } from "#server/proposal-desk/desk-rows.ts";
import { readHistory, undoableMove } from "#server/proposal-desk/read-history.ts";
import {
  readAttachments,
  readChildren,
  readReports,
  readSameTitles,
  readTextList,
  readUnits,
} from "#server/proposal-desk/read-linked.ts";
import { readSigners } from "#server/proposal-desk/read-signers.ts";
import { mayUnmerge } from "#server/proposal-desk/unmerge-proposal.ts";
import type { Actor } from "#server/session/find-actor.ts";

/** One proposal as the desk reads it, or undefined; what was never handed in is nobody's but its author's. */
export const readProposal = async (
  house: House,
  actor: Actor,
  id: string,
  db: Db | Tx = house.db,
): Promise<DeskDetail | undefined> => {
  const tenantId = house.tenant.id;
  const row = await findRow(db, tenantId, id);
  if (!row) return undefined;
  const [signers, texts, attachments, mergedChildren, units, conversions, sameTitle, moves] = await Promise.all([
    readSigners(db, tenantId, id),
    readTextList(db, tenantId, id),
    readAttachments(db, tenantId, id),
    readChildren(db, tenantId, id),
    readUnits(db, tenantId, id),
    readReports(db, tenantId, id),
    readSameTitles(db, tenantId, row),
    readHistory(db, tenantId, id),
  ]);
  return {
    ...deskItemOf(row),
    ...wordsOf(row),
    signers,
    texts,
    attachments,
    mergedChildren,
    units,
    conversions,
    sameTitle,
    canUndo: undoableMove(moves, actor)?.move.entry.label ?? null,
    canUnmerge: mayUnmerge(row.state, row.lead_state),
    history: moves.map(({ entry }) => entry),
  };
};

const findRow = (db: Db | Tx, tenantId: string, id: string) =>
  deskRows(db)
    .select(["proposal.term", "proposal.session", "proposal.timing", "proposal.collective_kind", "proposal.situation"])
    .select(["proposal.analysis", "proposal.suggestions", "proposal.text_no", "proposal.suggested_lead"])
    .select(["proposal.suggested_co", "proposal.public_level", "proposal.public_reason", "proposal.allow_cosign"])
    .select(["proposal.source_ref", "proposal.withdrawal_reason", "lead.state as lead_state"])
    .where("proposal.tenant_id", "=", tenantId)
    .where("proposal.id", "=", id)
    .where("proposal.serial_no", "is not", null)
    .executeTakeFirst();

type Row = NonNullable<Awaited<ReturnType<typeof findRow>>>;

const wordsOf = (row: Row) => ({
  term: row.term,
  session: row.session,
  timing: row.timing as DeskDetail["timing"],
  collectiveKind: row.collective_kind as DeskDetail["collectiveKind"],
  situation: row.situation,
  analysis: row.analysis,
  suggestions: row.suggestions,
  textNo: row.text_no,
  suggestedLead: linesOf(row.suggested_lead),
  suggestedCo: linesOf(row.suggested_co),
  publicLevel: row.public_level as DeskDetail["publicLevel"],
  publicReason: row.public_reason,
  allowCosign: row.allow_cosign,
  sourceRef: row.source_ref,
  withdrawalReason: row.withdrawal_asked_at ? row.withdrawal_reason : null,
});
