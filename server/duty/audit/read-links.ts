import type { Tx } from "#server/db/database.ts";
import type { EntryText } from "#server/duty/audit/entry-words.ts";
import { sql } from "kysely";

/** One seal, the entry that it seals, and whose it is. */
export interface Link {
  readonly no: string;
  readonly entry_id: string;
  readonly prev_hash: Buffer;
  readonly hash: Buffer;
  /** Null where the entry is gone. */
  readonly entry: EntryText | null;
  readonly member: string | null;
}

const LINKS_AT_ONCE = 5000;

const entryText = sql`
  jsonb_build_object('tenant_id', entry.tenant_id, 'id', entry.id::text, 'year', entry.year, 'kind', entry.kind,
    'source_id', entry.source_id::text, 'matter_id', entry.matter_id::text, 'member_id', entry.member_id::text,
    'duty_on', to_char(entry.duty_on, 'YYYY-MM-DD'), 'quantity', entry.quantity::text, 'share_place', entry.share_place::text,
    'share_of', entry.share_of::text, 'facts', entry.facts::text, 'evidence', entry.evidence::text,
    'reverses', entry.reverses::text, 'at', to_char(entry.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'),
    'booking', entry.booking::text)`;

/** The links of a tenant's year in their order, some thousand at a time. */
export async function* readLinks(tx: Tx, tenantId: string, year: string): AsyncGenerator<Link> {
  let last = "0";
  for (;;) {
    const { rows } = await sql<Link>`
      select seal.no, seal.entry_id, seal.prev_hash, seal.hash, member.name as member,
        case when entry.id is not null then ${entryText} end as entry
      from duty_seal as seal
        left join duty_entry as entry on entry.tenant_id = seal.tenant_id and entry.id = seal.entry_id
        left join member on member.tenant_id = entry.tenant_id and member.id = entry.member_id
      where seal.tenant_id = ${tenantId} and seal.year = ${year} and seal.no > ${last}::bigint
      order by seal.no limit ${LINKS_AT_ONCE}`.execute(tx);
    yield* rows;
    const end = rows.at(-1);
    if (!end) return;
    last = end.no;
  }
}
