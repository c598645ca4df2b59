import type { InquiryDetail } from "#contract/studios-desk.ts";
import { movesFor } from "#domain/flow/flow.ts";
import { inquiryFlow, labelByInquiryMove } from "#domain/studio/inquiry-flow.ts";
import type { House } from "#server/house.ts";
import type { Actor } from "#server/session/find-actor.ts";
import { findLate } from "#server/studios/find-late.ts";
import { rolesOnInquiry } from "#server/studios/lock-inquiry.ts";
import { readAnswerers } from "#server/studios/studio-people.ts";
import { viewInquiries } from "#server/studios/view-inquiries.ts";
import { readConversions } from "#server/triage/read-conversions.ts";
import { readMoves, undoableMove } from "#server/triage/move-history.ts";

/** One inquiry with its history and what this person may do; undefined where there is none, or it is still held for review. */
export const readInquiry = async (house: House, actor: Actor, id: string): Promise<InquiryDetail | undefined> => {
  const { db, tenant } = house;
  const [view] = await viewInquiries(db, tenant.id, { ids: [id] }, { limit: 1 });
  if (!view) return undefined;
  const [studio, moves, people, late, conversions, assignee] = await Promise.all([
    db
      .selectFrom("studio")
      .select("name")
      .where("tenant_id", "=", tenant.id)
      .where("id", "=", view.studioId)
      .executeTakeFirst(),
    readMoves(db, tenant.id, id),
    readAnswerers(db, tenant.id, view.studioId),
    findLate(house, view.studioId),
    readConversions(db, tenant.id, id),
    db
      .selectFrom("submission")
      .select("assignee_account_id")
      .where("tenant_id", "=", tenant.id)
      .where("id", "=", id)
      .executeTakeFirstOrThrow(),
  ]);
  const roles = await db
    .transaction()
    .execute((tx) => rolesOnInquiry(tx, tenant.id, { studioId: view.studioId, standing: assignee }, actor));
  const labels: Readonly<Record<string, string>> = labelByInquiryMove;
  return {
    ...view,
    studio: studio?.name ?? "",
    lateness: late.find((one) => one.id === id)?.lateness ?? null,
    moves: [...new Set(movesFor(inquiryFlow, view.state, roles).map(({ move }) => move))],
    conversions,
    canUndo: undoableMove(moves, actor) !== undefined,
    history: moves.map(({ entry: { at, move, label, actor: by, note, undone } }) => ({
      at,
      move,
      label: labels[move] ?? label,
      actor: by,
      note,
      undone,
    })),
    people: people.map(({ memberId, name, isHead }) => ({ memberId, name, isHead })),
  };
};
