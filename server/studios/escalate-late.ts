import { writeAudit } from "#server/audit/write-audit.ts";
import type { House } from "#server/house.ts";
import { findLate } from "#server/studios/find-late.ts";
import { sql } from "kysely";

/** Puts what is late before the head of its studio, once, with an audit line; gives how many. domain.md §4.5: 24 hours to pick up, then the term of the answer. */
export const escalateLate = async (house: House): Promise<number> => {
  const late = (await findLate(house)).filter(({ isEscalated }) => !isEscalated);
  for (const { id, lateness } of late) {
    await house.db.transaction().execute(async (tx) => {
      const { numUpdatedRows } = await tx
        .updateTable("submission")
        .set({ escalated_at: house.now(), changed_xid: sql<string>`pg_current_xact_id()` })
        .where("tenant_id", "=", house.tenant.id)
        .where("id", "=", id)
        .where("escalated_at", "is", null)
        .executeTakeFirst();
      if (numUpdatedRows === 0n) return;
      await writeAudit(tx, house.tenant.id, { actor: null, action: "inquiry.escalate", object: id, detail: lateness });
    });
  }
  return late.length;
};
