import type { SubmissionDetail } from "#contract/triage.ts";
import { likelyWrittenAt } from "#domain/time/duty-date.ts";
import { shanghaiIso } from "#domain/time/shanghai.ts";
import type { Db, Tx } from "#server/db/database.ts";
import type { ProposedAnswer } from "#server/db/intake-tables.ts";
import type { House } from "#server/house.ts";
import type { Actor } from "#server/session/find-actor.ts";
import { decryptContact, maskContact } from "#server/submissions/contact-cipher.ts";
import { readMoves, undoableMove } from "#server/triage/move-history.ts";
import { readConversions } from "#server/triage/read-conversions.ts";
import { itemsOf, triageRows } from "#server/triage/triage-rows.ts";

const MOST_SAME_TEXTS = 20;

/** One submission as the office reads it, or undefined; its contact is masked. */
export const readDetail = async (
  house: House,
  actor: Actor,
  id: string,
  db: Db | Tx = house.db,
): Promise<SubmissionDetail | undefined> => {
  const { tenant, keys } = house;
  const row = await triageRows(db)
    .select(["submission.text", "submission.text_key", "submission.contact", "submission.written_at"])
    .select("submission.clock_offset_ms")
    .leftJoin("account as clerk", (join) =>
      join.onRef("clerk.tenant_id", "=", "submission.tenant_id").onRef("clerk.id", "=", "submission.entered_by"),
    )
    .select(["submission.answer", "submission.public_note", "submission.proposed_answer", "submission.origin_ref"])
    .select(["clerk.name as entered_by", "submission.campaign_answers", "campaign.questions as campaign_questions"])
    .where("submission.tenant_id", "=", tenant.id)
    .where("submission.id", "=", id)
    .executeTakeFirst();
  if (!row) return undefined;
  const [item] = await itemsOf(db, house, [row]);
  if (!item) return undefined;
  const [sameText, photoHashes, conversions, moves] = await Promise.all([
    readSameText(db, house, row),
    readPhotoHashes(db, tenant.id, id),
    readConversions(db, tenant.id, id),
    readMoves(db, tenant.id, id),
  ]);
  return {
    ...item,
    text: row.text,
    writtenAt: shanghaiIso(
      likelyWrittenAt({
        clientAt: row.written_at,
        clockOffsetMs: row.clock_offset_ms === null ? null : Number(row.clock_offset_ms),
        receivedAt: row.received_at,
      }),
    ),
    photoHashes,
    photosExpected: row.photos_expected,
    contact: row.contact && maskContact(decryptContact(keys, id, row.contact)),
    answer: row.answer ?? row.public_note,
    proposedAnswer: proposalOf(row.proposed_answer, actor),
    originRef: row.origin_ref,
    enteredBy: row.entered_by,
    campaignAnswers: (row.campaign_answers ?? []).flatMap((answer, place) =>
      answer === "" ? [] : [{ question: row.campaign_questions?.[place] ?? `第 ${place + 1} 问`, answer }],
    ),
    transferredAt: row.transferred_at && shanghaiIso(row.transferred_at),
    conversions,
    canUndo: undoableMove(moves, actor) !== undefined,
    history: moves.map(({ entry }) => entry),
    sameText,
  };
};

const proposalOf = (proposed: ProposedAnswer | null, actor: Actor): SubmissionDetail["proposedAnswer"] =>
  proposed && {
    words: proposed.words,
    by: proposed.by,
    at: shanghaiIso(new Date(proposed.at)),
    isMine: proposed.accountId === actor.accountId,
  };

const readSameText = async (db: Db | Tx, house: House, like: { id: string; text_key: Buffer }) => {
  const rows = await triageRows(db)
    .where("submission.tenant_id", "=", house.tenant.id)
    .where("submission.text_key", "=", like.text_key)
    .where("submission.id", "<>", like.id)
    .orderBy("submission.received_at", "desc")
    .limit(MOST_SAME_TEXTS)
    .execute();
  return (await itemsOf(db, house, rows)).map(({ id, state, pointName, receivedAt, excerpt }) => ({
    id,
    state,
    pointName,
    receivedAt,
    excerpt,
  }));
};

/** Only photos that have arrived. */
const readPhotoHashes = async (db: Db | Tx, tenantId: string, id: string): Promise<string[]> => {
  const rows = await db
    .selectFrom("submission_photo as wanted")
    .innerJoin("photo", (join) =>
      join
        .onRef("photo.tenant_id", "=", "wanted.tenant_id")
        .onRef("photo.submission_id", "=", "wanted.submission_id")
        .onRef("photo.sha256", "=", "wanted.sha256"),
    )
    .select("wanted.sha256")
    .where("wanted.tenant_id", "=", tenantId)
    .where("wanted.submission_id", "=", id)
    .orderBy("wanted.position")
    .execute();
  return rows.map((row) => row.sha256.toString("hex"));
};
