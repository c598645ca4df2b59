import { withBackground } from "#domain/similar/background-counts.ts";
import { GrowingCounts, type TermCounts } from "#domain/similar/term-counts.ts";
import type { Db, Tx } from "#server/db/database.ts";
import type { TextKind } from "#server/similar/text-sources.ts";

interface Kept {
  readonly countedAt: number;
  readonly counts: TermCounts;
}

const keptByDb = new WeakMap<Db, Map<string, Kept>>();

/** How rare terms are, as far as it is written down; read anew only when it was written anew. */
export const readCounts = async (db: Db, tenantId: string, kind: TextKind): Promise<TermCounts> => {
  const kept = keptByDb.get(db) ?? new Map<string, Kept>();
  keptByDb.set(db, kept);
  const place = `${tenantId} ${kind}`;
  const known = kept.get(place);
  const index = db.selectFrom("similar_index").where("tenant_id", "=", tenantId).where("kind", "=", kind);
  const row = await index.select("counted_at_no").executeTakeFirst();
  if (known && known.countedAt === (row?.counted_at_no ?? 0)) return known.counts;
  const loaded = await loadCounts(db, tenantId, kind);
  const counts = withBackground(loaded.counts);
  kept.set(place, { counts, countedAt: loaded.countedAt });
  return counts;
};

/** The counts as they were written down last, and at which text that was. */
export const loadCounts = async (
  db: Db | Tx,
  tenantId: string,
  kind: TextKind,
): Promise<{ readonly counts: GrowingCounts; readonly countedAt: number }> => {
  const row = await db
    .selectFrom("similar_index")
    .select(["counts", "counted_at_no"])
    .where("tenant_id", "=", tenantId)
    .where("kind", "=", kind)
    .executeTakeFirst();
  return { counts: GrowingCounts.fromBytes(row?.counts ?? new Uint8Array()), countedAt: row?.counted_at_no ?? 0 };
};
