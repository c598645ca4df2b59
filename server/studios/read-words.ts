import type { InquiryWords } from "#contract/studios.ts";
import { shanghaiIso } from "#domain/time/shanghai.ts";
import type { Db, Tx } from "#server/db/database.ts";

const SAID = ["answer", "askBack", "supplement"] as const satisfies readonly InquiryWords["kind"][];

/** What asker and studio said to each other since the question, by inquiry, in order; what was undone is left out. */
export const readWords = async (
  db: Db | Tx,
  tenantId: string,
  ids: readonly string[],
): Promise<ReadonlyMap<string, readonly InquiryWords[]>> => {
  const words = new Map<string, InquiryWords[]>();
  if (ids.length === 0) return words;
  const rows = await db
    .selectFrom("submission_move")
    .select(["submission_id", "move", "at", "note", "actor_name", "actor_account_id"])
    .where("tenant_id", "=", tenantId)
    .where("submission_id", "in", [...ids])
    .where("move", "in", [...SAID])
    .where("undone_at", "is", null)
    .orderBy("submission_id")
    .orderBy("no")
    .execute();
  for (const row of rows) {
    const one = {
      kind: row.move as InquiryWords["kind"],
      at: shanghaiIso(row.at),
      text: row.note ?? "",
      by: row.actor_account_id === null ? null : row.actor_name,
    };
    words.set(row.submission_id, [...(words.get(row.submission_id) ?? []), one]);
  }
  return words;
};
