import type { InquiryView } from "#contract/studios.ts";
import { shanghaiIso } from "#domain/time/shanghai.ts";
import type { Db, Tx } from "#server/db/database.ts";
import { likePattern } from "#server/db/like-pattern.ts";
import { readWords } from "#server/studios/read-words.ts";
import { sql, type RawBuilder } from "kysely";

/** Conditions that all hold; one that is left out does not narrow. */
export interface InquiriesWanted {
  readonly studioId?: string | undefined;
  readonly accountId?: string | undefined;
  readonly state?: string | undefined;
  /** Open, or changed since then. */
  readonly settledSince?: Date | undefined;
  readonly ids?: readonly string[] | undefined;
  readonly isRemoved?: boolean | undefined;
  readonly q?: string | undefined;
}

/** The same for a page of them and for their number. */
export const conditionOf = (wanted: InquiriesWanted): RawBuilder<boolean> => {
  const { studioId, accountId, state, settledSince, ids, isRemoved, q } = wanted;
  const parts = [
    sql`submission.channel = 'STUDIO' and submission.held is null`,
    ...(studioId === undefined ? [] : [sql`submission.studio_id = ${studioId}`]),
    ...(accountId === undefined ? [] : [sql`submission.assignee_account_id = ${accountId}`]),
    ...(state === undefined ? [] : [sql`submission.state = ${state}`]),
    ...(settledSince === undefined
      ? []
      : [
          sql`(submission.state in ('RECEIVED', 'TRANSFERRED', 'NEEDS_INFO') or submission.changed_at > ${settledSince})`,
        ]),
    ...(ids === undefined ? [] : [sql`submission.id = any(${[...ids]}::uuid[])`]),
    ...(isRemoved ? [sql`submission.removal_reason is not null`] : []),
    ...(q?.trim() ? [sql`submission.text ilike ${likePattern(q.trim().normalize("NFC"))} escape '\\'`] : []),
  ];
  return sql<boolean>`(${sql.join(parts, sql` and `)})`;
};

interface Page {
  readonly limit: number;
  readonly offset?: number;
}

/** Inquiries as their studio reads them, without anything of the asker; what is due first comes first, then the newest. */
export const viewInquiries = async (
  db: Db | Tx,
  tenantId: string,
  wanted: InquiriesWanted,
  { limit, offset = 0 }: Page,
): Promise<readonly InquiryView[]> => {
  const rows = await db
    .selectFrom("submission")
    .leftJoin("account", (join) =>
      join
        .onRef("account.tenant_id", "=", "submission.tenant_id")
        .onRef("account.id", "=", "submission.assignee_account_id"),
    )
    .select(["submission.id", "submission.studio_id", "submission.text", "submission.state", "submission.received_at"])
    .select(["submission.changed_at", "submission.transferred_at", "submission.picked_up_at", "submission.due_on"])
    .select(["submission.escalated_at", "submission.may_publish", "submission.answer_visibility"])
    .select(["submission.removal_reason", "submission.supplements", "submission.photos_expected"])
    .select(arrivedPhotos.as("photo_hashes"))
    .select(["account.name as assignee", "account.member_id as assignee_member_id"])
    .where("submission.tenant_id", "=", tenantId)
    .where(conditionOf(wanted))
    .orderBy("submission.due_on", (order) => order.asc().nullsLast())
    .orderBy("submission.received_at", "desc")
    .orderBy("submission.id")
    .limit(limit)
    .offset(offset)
    .execute();
  const words = await readWords(
    db,
    tenantId,
    rows.map(({ id }) => id),
  );
  return rows.map((row) => ({
    id: row.id,
    studioId: row.studio_id ?? "",
    text: row.text,
    state: row.state as InquiryView["state"],
    receivedAt: shanghaiIso(row.received_at),
    changedAt: shanghaiIso(row.changed_at),
    assignee: row.assignee === null ? null : { memberId: row.assignee_member_id, name: row.assignee },
    assignedAt: isoOrNull(row.transferred_at),
    pickedUpAt: isoOrNull(row.picked_up_at),
    dueOn: row.due_on,
    escalatedAt: isoOrNull(row.escalated_at),
    mayPublish: row.may_publish,
    visibility: row.answer_visibility as InquiryView["visibility"],
    removalReason: row.removal_reason as InquiryView["removalReason"],
    supplements: row.supplements,
    photos: row.photos_expected,
    photoHashes: row.photo_hashes,
    words: [...(words.get(row.id) ?? [])],
  }));
};

const arrivedPhotos = sql<string[]>`array(
  select encode(wanted.sha256, 'hex') from submission_photo wanted
    join photo on photo.tenant_id = wanted.tenant_id and photo.submission_id = wanted.submission_id and photo.sha256 = wanted.sha256
  where wanted.tenant_id = submission.tenant_id and wanted.submission_id = submission.id order by wanted.position)`;

const isoOrNull = (at: Date | null): string | null => (at === null ? null : shanghaiIso(at));
