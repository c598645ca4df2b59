import { DraftContent, type DraftPut, type DraftRow } from "#contract/drafts.ts";
import { wordsOfKind, type DraftFields, type DraftKind } from "#domain/draft/draft-kind.ts";
import { fieldsOfWire, wireOf } from "#domain/draft/draft-wire.ts";
import { shanghaiIso } from "#domain/time/shanghai.ts";
import type { Db, Tx } from "#server/db/database.ts";
import { sql, type Selectable } from "kysely";
import type { DraftTable } from "#server/db/tables.ts";

export interface DraftKey {
  readonly tenantId: string;
  readonly accountId: string;
  readonly id: string;
}

export type KeptDraft = Omit<Selectable<DraftTable>, "tenant_id" | "account_id" | "changed_xid">;

export const draftColumns = [
  "id",
  "kind",
  "rev",
  "fields",
  "device",
  "conflict_of",
  "changed_at",
  "deleted_at",
] as const satisfies readonly (keyof KeptDraft)[];

/** A draft, or its tombstone, with its row locked until the transaction ends. */
export const lockDraft = (tx: Tx, key: DraftKey): Promise<KeptDraft | undefined> =>
  select(tx, key).forUpdate().executeTakeFirst();

export const findDraft = (db: Db, key: DraftKey): Promise<KeptDraft | undefined> => select(db, key).executeTakeFirst();

const select = (db: Db | Tx, { tenantId, accountId, id }: DraftKey) =>
  db
    .selectFrom("draft")
    .select(draftColumns)
    .where("tenant_id", "=", tenantId)
    .where("account_id", "=", accountId)
    .where("id", "=", id);

/** How many drafts an account has, tombstones not counted. */
export const countDrafts = async (tx: Tx, { tenantId, accountId }: DraftKey): Promise<number> => {
  const { count } = await tx
    .selectFrom("draft")
    .select(({ fn }) => fn.countAll<string>().as("count"))
    .where("tenant_id", "=", tenantId)
    .where("account_id", "=", accountId)
    .where("deleted_at", "is", null)
    .executeTakeFirstOrThrow();
  return Number(count);
};

/** All that a draft says once this is put over it: what its writer does not know of stays (docs/decisions/0187). */
export const fieldsAfter = (kept: Pick<KeptDraft, "fields"> | undefined, put: DraftPut): DraftFields => {
  const before = (kept?.fields ?? {}) as DraftFields;
  return wordsOfKind(put.draftKind, { ...before, ...fieldsOfWire(put) }).fields;
};

/** Stores these words of a draft as this revision, in place of what was there. Its kind is the one of its first revision. */
export const writeDraft = async (
  tx: Tx,
  { tenantId, accountId, id }: DraftKey,
  rev: number,
  at: Date,
  fields: DraftFields,
  { draftKind, device, conflictOf }: DraftPut,
): Promise<void> => {
  const words = {
    rev,
    fields: JSON.stringify(fields),
    device,
    conflict_of: conflictOf && JSON.stringify(conflictOf),
    changed_at: at,
    deleted_at: null,
  };
  await tx
    .insertInto("draft")
    .values({ tenant_id: tenantId, account_id: accountId, id, kind: draftKind, ...words })
    .onConflict((conflict) =>
      conflict
        .columns(["tenant_id", "account_id", "id"])
        .doUpdateSet({ ...words, changed_xid: sql<string>`pg_current_xact_id()` }),
    )
    .execute();
};

/** Makes a draft that is there a tombstone: id, kind and revision, no words. */
export const buryDraft = async (
  tx: Tx,
  { tenantId, accountId, id }: DraftKey,
  rev: number,
  at: Date,
): Promise<void> => {
  await tx
    .updateTable("draft")
    .set({ rev, fields: null, device: null, conflict_of: null, changed_at: at, deleted_at: at })
    .set({ changed_xid: sql<string>`pg_current_xact_id()` })
    .where("tenant_id", "=", tenantId)
    .where("account_id", "=", accountId)
    .where("id", "=", id)
    .execute();
};

/** A draft as its member's phones read it. */
export const viewDraft = (kept: KeptDraft): DraftRow => ({
  id: kept.id,
  rev: kept.rev,
  deleted: kept.deleted_at !== null,
  data: kept.deleted_at ? null : contentOf(kept),
});

const contentOf = ({ kind, fields, device, conflict_of, changed_at }: KeptDraft): DraftContent =>
  DraftContent.parse({
    // A field that came into the kind later is empty in what was written before.
    ...wireOf(kind as DraftKind, wordsOfKind(kind as DraftKind, fields as DraftFields).fields),
    device,
    changedAt: shanghaiIso(changed_at),
    conflictOf: conflict_of,
  });
