import type { SubmissionRow } from "#contract/ops.ts";
import type { PublicPoint } from "#contract/points.ts";
import { shanghaiIso } from "#domain/time/shanghai.ts";
import type { ProposedAnswer } from "#server/db/intake-tables.ts";
import type { House } from "#server/house.ts";
import type { Actor } from "#server/session/find-actor.ts";
import { loadConversionWords, loadPhotoCounts, loadPublicHistories } from "#server/submissions/public-history.ts";
import { afterName, lastNote } from "#server/triage/last-note.ts";
import { inside, type ChangeWindow, type FoundRow } from "#server/sync/change-window.ts";
import { sql } from "kysely";

/** Changed points: the directory that every member's phone carries. */
export const readChangedPoints = async (house: House, window: ChangeWindow): Promise<FoundRow[]> => {
  const found = await house.db
    .selectFrom("liaison_point as point")
    .leftJoin("town", (join) =>
      join.onRef("town.tenant_id", "=", "point.tenant_id").onRef("town.id", "=", "point.town_id"),
    )
    .leftJoin("liaison_point as successor", (join) =>
      join.onRef("successor.tenant_id", "=", "point.tenant_id").onRef("successor.id", "=", "point.successor_id"),
    )
    .select(["point.id", "point.code", "point.name", "point.tier", "point.kind", "point.address", "point.status"])
    .select(["town.name as town", "successor.code as successor", sql<string>`point.changed_xid::text`.as("xid")])
    .where("point.tenant_id", "=", house.tenant.id)
    .where(inside("point", window))
    .orderBy("point.changed_xid")
    .orderBy("point.id")
    .limit(window.limit)
    .execute();
  return found.map(({ id, xid, ...data }) => ({
    xid,
    row: { t: "point", id, deleted: false, data: data as PublicPoint },
  }));
};

/** Submissions that a member wrote, has to answer, or had to: each found by its own index, however many others there are. */
const idsConcerning = (tenantId: string, accountId: string) => sql<string>`(
  select id from submission where tenant_id = ${tenantId} and author_account_id = ${accountId}
  union select id from submission where tenant_id = ${tenantId} and assignee_account_id = ${accountId}
  union select submission_id from submission_move where tenant_id = ${tenantId} and before ->> 'assignee_account_id' = ${accountId}
)`;

/** Changed submissions that the member wrote or that were transferred to them; one that was taken back from them comes as deleted. */
export const readChangedSubmissions = async (house: House, actor: Actor, window: ChangeWindow): Promise<FoundRow[]> => {
  const { db, tenant } = house;
  const found = await db
    .selectFrom("submission")
    .leftJoin("liaison_point as point", (join) =>
      join.onRef("point.tenant_id", "=", "submission.tenant_id").onRef("point.id", "=", "submission.point_id"),
    )
    .select([
      "submission.id",
      "submission.point_code",
      "point.name",
      "submission.text",
      "submission.category",
      "submission.state",
    ])
    .select(["submission.received_at", "submission.answer", "submission.public_note", "submission.author_account_id"])
    .select([
      "submission.assignee_account_id",
      "submission.channel",
      sql<string>`submission.changed_xid::text`.as("xid"),
    ])
    .select(["submission.due_on", "submission.proposed_answer"])
    .select([lastNote("transferToMember").as("transfer_note"), lastNote("returnAnswer").as("return_note")])
    .where("submission.tenant_id", "=", tenant.id)
    .where("submission.id", "in", idsConcerning(tenant.id, actor.accountId))
    // What a studio is asked comes to who answers it with the studio's own document (server/studios/read-my-studios.ts).
    .where((eb) =>
      eb.or([eb("submission.channel", "<>", "STUDIO"), eb("submission.author_account_id", "=", actor.accountId)]),
    )
    .where(inside("submission", window))
    .orderBy("submission.changed_xid")
    .orderBy("submission.id")
    .limit(window.limit)
    .execute();

  const ids = found.map(({ id }) => id);
  const [histories, conversions, photos] = await Promise.all([
    loadPublicHistories(db, tenant.id, found),
    loadConversionWords(db, tenant.id, ids),
    loadPhotoCounts(db, tenant.id, ids),
  ]);
  return found.map((one) => {
    const mine = one.author_account_id === actor.accountId;
    const assigned = one.assignee_account_id === actor.accountId;
    if (!mine && !assigned) return { xid: one.xid, row: { t: "submission", id: one.id, deleted: true, data: null } };
    const data: SubmissionRow = {
      pointCode: one.point_code,
      pointName: one.name ?? "待核实的联系点",
      text: one.text,
      category: one.category,
      state: one.state as SubmissionRow["state"],
      receivedAt: shanghaiIso(one.received_at),
      answer: one.answer,
      convertedTo: conversions.get(one.id) ?? null,
      note: one.public_note,
      assigned: assigned && !mine,
      dueOn: assigned ? one.due_on : null,
      proposedAnswer: assigned ? ownWords(one.proposed_answer, actor) : null,
      officeNote: assigned ? afterName(one.transfer_note) : null,
      returnedBecause:
        assigned && one.state === "TRANSFERRED" && one.proposed_answer?.accountId === actor.accountId
          ? one.return_note
          : null,
      photos: photos.get(one.id) ?? { expected: 0, arrived: 0 },
      history: histories.get(one.id) ?? [],
    };
    return { xid: one.xid, row: { t: "submission", id: one.id, deleted: false, data } };
  });
};

/** Only who wrote an answer reads it before it is approved. */
const ownWords = (proposed: ProposedAnswer | null, actor: Actor): string | null =>
  proposed?.accountId === actor.accountId ? proposed.words : null;
