import type { SubmissionState } from "#domain/submission/submission-state.ts";
import { latenessOf } from "#domain/studio/inquiry-clock.ts";
import { dayOf } from "#domain/time/local-date.ts";
import { shanghaiDay } from "#domain/time/shanghai.ts";
import { writeAudit } from "#server/audit/write-audit.ts";
import type { House } from "#server/house.ts";
import { readOpinionSettings } from "#server/settings/opinion-settings.ts";
import { sql } from "kysely";

/** Puts what is late before the head of its studio, once, with an audit line; gives how many. domain.md §4.5: 24 hours to pick up, then the term of the answer. */
export const escalateLate = async (house: House): Promise<number> => {
  const { db, tenant } = house;
  const now = house.now();
  const at = { now, today: shanghaiDay(now), pickUpHours: (await readOpinionSettings(house)).pickUpHours };
  const open = await db
    .selectFrom("submission")
    .select(["id", "state", "transferred_at", "picked_up_at", "due_on"])
    .where("tenant_id", "=", tenant.id)
    .where("channel", "=", "STUDIO")
    .where("state", "=", "TRANSFERRED")
    .where("escalated_at", "is", null)
    .execute();
  let escalated = 0;
  for (const { id, state, transferred_at, picked_up_at, due_on } of open) {
    const lateness = latenessOf(
      {
        state: state as SubmissionState,
        assignedAt: transferred_at,
        pickedUpAt: picked_up_at,
        dueOn: due_on === null ? null : dayOf(due_on),
      },
      at,
    );
    if (lateness === null) continue;
    await db.transaction().execute(async (tx) => {
      await tx
        .updateTable("submission")
        .set({ escalated_at: now, changed_xid: sql<string>`pg_current_xact_id()` })
        .where("tenant_id", "=", tenant.id)
        .where("id", "=", id)
        .where("escalated_at", "is", null)
        .execute();
      await writeAudit(tx, tenant.id, { actor: null, action: "inquiry.escalate", object: id, detail: lateness });
    });
    escalated++;
  }
  return escalated;
};
