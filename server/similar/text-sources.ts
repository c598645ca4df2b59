import type { Tx } from "#server/db/database.ts";
import type { OpinionWords } from "#server/db/opinion-tables.ts";
import { textKey } from "#server/submissions/text-key.ts";
import { sql } from "kysely";

/** S: submissions. O: opinion reports. */
export type TextKind = "S" | "O";

/** A text that was written or changed. */
export interface SourceText {
  readonly id: string;
  readonly xid: string;
  readonly text: string;
  readonly textKey: Buffer;
}

export interface ReadingPlace {
  readonly tenantId: string;
  readonly kind: TextKind;
  readonly read_xid: string;
  readonly read_id: string;
}

/** All that the author of a report wrote, its title as the opening. */
export const wordsOfOpinion = ({ title, situation, analysis, suggestions }: OpinionWords): string =>
  [title, situation, analysis, suggestions].join("\n");

/** Texts whose transaction no older one can come before any more, after a place, in the order of their transactions. */
export const readTexts = (tx: Tx, place: ReadingPlace, most: number): Promise<readonly SourceText[]> =>
  place.kind === "S" ? readSubmissions(tx, place, most) : readOpinions(tx, place, most);

const isNext = ({ read_xid, read_id }: ReadingPlace) =>
  sql<boolean>`(changed_xid, id) > (${read_xid}::xid8, ${read_id}::uuid)
    and changed_xid < pg_snapshot_xmin(pg_current_snapshot())`;

const readSubmissions = async (tx: Tx, place: ReadingPlace, most: number): Promise<readonly SourceText[]> => {
  const rows = await tx
    .selectFrom("submission")
    .select(["id", "text", "text_key as textKey", sql<string>`changed_xid::text`.as("xid")])
    .where("tenant_id", "=", place.tenantId)
    .where(isNext(place))
    .orderBy("changed_xid")
    .orderBy("id")
    .limit(most)
    .execute();
  return rows;
};

const readOpinions = async (tx: Tx, place: ReadingPlace, most: number): Promise<readonly SourceText[]> => {
  const rows = await tx
    .selectFrom("opinion_report")
    .select(["id", "original", sql<string>`changed_xid::text`.as("xid")])
    .where("tenant_id", "=", place.tenantId)
    .where(isNext(place))
    .orderBy("changed_xid")
    .orderBy("id")
    .limit(most)
    .execute();
  return rows.map(({ id, xid, original }) => {
    const text = wordsOfOpinion(original);
    return { id, xid, text, textKey: textKey(text) };
  });
};
