import type { HoldReason } from "#domain/submission/submission-lists.ts";
import type { Db, Tx } from "#server/db/database.ts";
import { sql, type CompiledQuery } from "kysely";
import type { Pool } from "pg";

/** A submission ready to be stored. */
export interface NewSubmission {
  readonly id: string;
  readonly pointCode: string;
  readonly authorAccountId: string | null;
  readonly text: string;
  readonly textKey: Buffer;
  readonly category: string | null;
  readonly held: HoldReason | null;
  readonly receiptHash: Buffer;
  readonly fingerprint: Buffer;
  readonly contact: Buffer | null;
  readonly photos: readonly string[];
  readonly writtenAt: Date;
  /** See domain/time/duty-date.ts; null for residents, whatever was sent. */
  readonly clockOffsetMs: number | null;
  readonly receivedAt: Date;
  /** Asked at a studio: may be shown on its page. */
  readonly mayPublish?: boolean;
  /** Said of a campaign: its town, and answers to its questions. */
  readonly townId?: string | null;
  readonly answers?: readonly string[] | null;
}

/**
 * Stores many submissions in one statement, so that many waiting requests share one commit. Gives the ids that were new;
 * one whose id or receipt exists already is left out. A moved point's submission goes to its successor, a studio's
 * code to that studio, a campaign's to that campaign, an unknown code to no point. It is about the town of its point or studio, or the one chosen.
 */
export const insertSubmissions = async (
  tx: Tx,
  tenantId: string,
  rows: readonly NewSubmission[],
): Promise<Set<string>> => idsOf(await tx.executeQuery(insertion(tx, tenantId, rows)));

/** The same as a transaction of its own, by a statement that each connection plans once: its text is the same for any number of rows. */
export const commitSubmissions = async (
  { db, pool }: { readonly db: Db; readonly pool: Pool },
  tenantId: string,
  rows: readonly NewSubmission[],
): Promise<Set<string>> => {
  const { sql: text, parameters } = insertion(db, tenantId, rows);
  return idsOf(await pool.query<{ id: string }>({ name: "commit-submissions", text, values: [...parameters] }));
};

const idsOf = ({ rows }: { readonly rows: readonly { readonly id: string }[] }): Set<string> =>
  new Set(rows.map(({ id }) => id));

const insertion = (db: Db | Tx, tenantId: string, rows: readonly NewSubmission[]): CompiledQuery<{ id: string }> => {
  const list = <Value>(pick: (row: NewSubmission) => Value) => rows.map(pick);
  const photos = rows.flatMap((row) =>
    row.photos.map((sha256, position) => ({ id: row.id, position, sha256: Buffer.from(sha256, "hex") })),
  );
  return sql<{ id: string }>`
    with recursive sent as (
      select * from unnest(
        ${list((row) => row.id)}::uuid[], ${list((row) => row.pointCode)}::text[], ${list((row) => row.authorAccountId)}::uuid[],
        ${list((row) => row.text)}::text[], ${list((row) => row.textKey)}::bytea[], ${list((row) => row.category)}::text[],
        ${list((row) => row.held)}::text[], ${list((row) => row.receiptHash)}::bytea[], ${list((row) => row.fingerprint)}::bytea[],
        ${list((row) => row.contact)}::bytea[], ${list((row) => row.photos.length)}::int[],
        ${list((row) => row.writtenAt)}::timestamptz[], ${list((row) => row.receivedAt)}::timestamptz[],
        ${list((row) => row.clockOffsetMs)}::bigint[], ${list((row) => row.mayPublish ?? false)}::boolean[],
        ${list((row) => row.townId ?? null)}::text[], ${list((row) => (row.answers ? JSON.stringify(row.answers) : null))}::jsonb[]
      ) as t (id, point_code, author_account_id, text, text_key, category, held, receipt_hash, fingerprint, contact, photos_expected, written_at, received_at, clock_offset_ms, may_publish, town_id, answers)
    ), leads (code, id, town_id, successor_id, hops) as (
      select code, id, town_id, successor_id, 0 from liaison_point where tenant_id = ${tenantId} and code in (select point_code from sent)
      union all
      select leads.code, p.id, p.town_id, p.successor_id, hops + 1
      from leads join liaison_point p on p.tenant_id = ${tenantId} and p.id = leads.successor_id where hops < 10
    ), stored as (
      insert into submission (
        tenant_id, id, point_id, point_code, author_account_id, text, text_key, category, held, receipt_hash, fingerprint,
        contact, photos_expected, written_at, received_at, changed_at, clock_offset_ms,
        channel, studio_id, campaign_id, town_id, may_publish, campaign_answers
      )
      select ${tenantId}, sent.id, leads.id, sent.point_code, sent.author_account_id, sent.text, sent.text_key,
        coalesce(sent.category, campaign.category), sent.held,
        sent.receipt_hash, sent.fingerprint, sent.contact, sent.photos_expected, sent.written_at, sent.received_at, sent.received_at, sent.clock_offset_ms,
        case when studio.id is null then 'QR' else 'STUDIO' end, studio.id, campaign.id,
        coalesce(leads.town_id, studio.town_id, town.id), studio.id is not null and sent.may_publish,
        case when campaign.id is not null then sent.answers end
      from sent left join leads on leads.code = sent.point_code and leads.successor_id is null
        left join studio on studio.tenant_id = ${tenantId} and studio.code = sent.point_code
        left join campaign on campaign.tenant_id = ${tenantId} and campaign.code = sent.point_code and campaign.state <> 'DRAFT'
        left join town on town.tenant_id = ${tenantId} and town.id = sent.town_id and campaign.id is not null
      on conflict do nothing
      returning id
    ), pictured as (
      insert into submission_photo (tenant_id, submission_id, position, sha256)
      select ${tenantId}, p.id, p.position, p.sha256
      from unnest(
        ${photos.map((photo) => photo.id)}::uuid[], ${photos.map((photo) => photo.position)}::int[], ${photos.map((photo) => photo.sha256)}::bytea[]
      ) as p (id, position, sha256) join stored on stored.id = p.id
    )
    select id from stored`.compile(db);
};

/** What a replay is compared with. */
export const findReplay = (db: Db | Tx, tenantId: string, id: string) =>
  db
    .selectFrom("submission")
    .select(["id", "fingerprint", "received_at", "author_account_id"])
    .where("tenant_id", "=", tenantId)
    .where("id", "=", id)
    .executeTakeFirst();
