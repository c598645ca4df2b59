import { bytesOfVector, type TextVector } from "#domain/similar/text-vector.ts";
import type { Tx } from "#server/db/database.ts";
import type { SourceText, TextKind } from "#server/similar/text-sources.ts";
import { sql } from "kysely";

/** A text with its number in the index. */
export type NumberedText = SourceText & { readonly no: number; readonly isNew: boolean };

/** New texts get the next numbers; one that is known keeps its own, and is left out if its words are the same. */
export const numberTexts = async (
  tx: Tx,
  { tenantId, kind, last_no }: { readonly tenantId: string; readonly kind: TextKind; readonly last_no: number },
  texts: readonly SourceText[],
): Promise<readonly NumberedText[]> => {
  const known = await tx
    .selectFrom("similar_text")
    .select(["ref_id", "no", "text_key"])
    .where("tenant_id", "=", tenantId)
    .where("kind", "=", kind)
    .where(sql<boolean>`ref_id = any (${texts.map(({ id }) => id)}::uuid[])`)
    .execute();
  const knownById = new Map(known.map((row) => [row.ref_id, row]));
  let no = last_no;
  return texts.flatMap((text): NumberedText[] => {
    const before = knownById.get(text.id);
    if (!before) return [{ ...text, no: ++no, isNew: true }];
    return before.text_key.equals(text.textKey) ? [] : [{ ...text, no: before.no, isNew: false }];
  });
};

/** What the index keeps of a text. */
export interface IndexedText extends NumberedText {
  readonly vector: TextVector;
  readonly keys: readonly number[];
}

export const writeVectors = async (
  tx: Tx,
  tenantId: string,
  kind: TextKind,
  texts: readonly IndexedText[],
): Promise<void> => {
  await sql`
    insert into similar_text (tenant_id, kind, no, ref_id, text_key, vector)
    select ${tenantId}, ${kind}, * from unnest(
      ${texts.map(({ no }) => no)}::int[], ${texts.map(({ id }) => id)}::uuid[],
      ${texts.map((text) => text.textKey)}::bytea[], ${texts.map(({ vector }) => Buffer.from(bytesOfVector(vector)))}::bytea[])
    on conflict (tenant_id, kind, ref_id) do update set text_key = excluded.text_key, vector = excluded.vector`.execute(
    tx,
  );
};
