import { sql } from "kysely";

/** What the office wrote with its last move of this kind that still counts; of the query's `submission`. */
export const lastNote = (move: "transferToMember" | "transferToUnit" | "returnAnswer") => sql<string | null>`(
  select note from submission_move said
  where said.tenant_id = submission.tenant_id and said.submission_id = submission.id and said.move = ${move} and said.undone_at is null
  order by said.no desc limit 1
)`;

/** The history writes 「转区住建局：请阅处」: whom it went to knows its own name. Null where nothing was said. */
export const afterName = (note: string | null): string | null => note?.split("：").slice(1).join("：") || null;
