import type { Tx } from "#server/db/database.ts";
import type { House } from "#server/house.ts";
import type { Actor } from "#server/session/find-actor.ts";
import { sql } from "kysely";

interface ManualEntryMoveLine {
  readonly entryId: string;
  readonly move: string;
  readonly note: string;
}

/** One line of the history of an entry by hand. */
export const recordManualEntryMove = async (
  tx: Tx,
  house: House,
  actor: Actor,
  { entryId, move, note }: ManualEntryMoveLine,
): Promise<void> => {
  await sql`
    insert into manual_entry_move (tenant_id, entry_id, no, at, actor_account_id, actor_name, move, note)
    select ${house.tenant.id}, ${entryId}, 1 + count(*)::int, ${house.now()}, ${actor.accountId}, ${actor.name}, ${move}, ${note}
    from manual_entry_move where tenant_id = ${house.tenant.id} and entry_id = ${entryId}`.execute(tx);
};
