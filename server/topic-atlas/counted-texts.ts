import { labelByRejectReason, type RejectReason } from "#domain/submission/submission-lists.ts";
import type { Db, Tx } from "#server/db/database.ts";
import { sql } from "kysely";

/** A submission as the topics see it. */
export interface CountedText {
  readonly id: string;
  readonly xid: string;
  readonly text: string;
  readonly author_account_id: string | null;
  readonly contact: Buffer | null;
  readonly town: string | null;
  readonly category: string | null;
  readonly at: Date;
  /** First day of its month in Shanghai. */
  readonly month: string;
  readonly counts: boolean;
}

/** What was rejected for these says nothing of the district, or names a person. */
const UNCOUNTED: readonly RejectReason[] = ["ADVERT_OR_REPEAT", "UNINTELLIGIBLE", "ACCUSATION", "PRIVACY_OR_SECRET"];
const notes = UNCOUNTED.map((reason) => `${labelByRejectReason[reason]}：%`);

/** Held, withdrawn, removed and rejected as spam or as an accusation do not count. */
const doesCount = sql<boolean>`(s.held is null and s.removal_reason is null and not exists (
  select from submission_move m where m.tenant_id = s.tenant_id and m.submission_id = s.id and m.undone_at is null
    and (m.move = 'withdraw' or (m.move = 'reject' and m.note like any (${notes}::text[])))))`;

/** Submissions with what is counted of them; whoever asks narrows and orders them. */
export const countedTexts = (db: Db | Tx, tenantId: string) =>
  db
    .selectFrom("submission as s")
    .leftJoin("liaison_point as p", (join) =>
      join.onRef("p.tenant_id", "=", "s.tenant_id").onRef("p.id", "=", "s.point_id"),
    )
    .select(["s.id", "s.text", "s.author_account_id", "s.contact", "s.category", "s.received_at as at"])
    .select([
      sql<string>`s.changed_xid::text`.as("xid"),
      sql<string | null>`coalesce(s.town_id, p.town_id)`.as("town"),
      sql<string>`date_trunc('month', s.received_at at time zone 'Asia/Shanghai')::date`.as("month"),
      doesCount.as("counts"),
    ])
    .where("s.tenant_id", "=", tenantId);
