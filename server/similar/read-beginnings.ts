import type { Db } from "#server/db/database.ts";
import { type TextKind, wordsOfOpinion } from "#server/similar/text-sources.ts";
import { sql } from "kysely";

/** A title or a first sentence is hardly ever longer. */
export const BEGINNING_LETTERS = 300;

/** How texts begin, by their ids, at least so many letters of each where it has them: the opening is in it. */
export const readBeginnings = async (
  db: Db,
  tenantId: string,
  kind: TextKind,
  ids: readonly string[],
): Promise<ReadonlyMap<string, string>> => {
  const isAsked = sql<boolean>`id = any (${[...ids]}::uuid[])`;
  if (kind === "S") {
    const rows = await db
      .selectFrom("submission")
      .select(["id", sql<string>`left(text, ${BEGINNING_LETTERS}::int)`.as("beginning")])
      .where("tenant_id", "=", tenantId)
      .where(isAsked)
      .execute();
    return new Map(rows.map(({ id, beginning }) => [id, beginning]));
  }
  const rows = await db
    .selectFrom("opinion_report")
    .select(["id", "original"])
    .where("tenant_id", "=", tenantId)
    .where(isAsked)
    .execute();
  return new Map(rows.map(({ id, original }) => [id, wordsOfOpinion(original)]));
};
