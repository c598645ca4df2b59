import type { Refusal } from "#contract/refusals.ts";
import type { ReviewEntry, ReviewEntryBody } from "#contract/work-review.ts";
import { done, refused, type Result } from "#domain/result.ts";
import { writeAudit } from "#server/audit/write-audit.ts";
import type { House } from "#server/house.ts";
import type { Actor } from "#server/session/find-actor.ts";
import { entryOf, findEntry, isSameEntry } from "#server/work-review/entry-store.ts";

/** Enters one figure by hand. Sending it twice equals sending it once. */
export const putEntry = (
  house: House,
  actor: Actor,
  id: string,
  body: ReviewEntryBody,
): Promise<Result<ReviewEntry, Refusal>> =>
  house.db.transaction().execute(async (tx) => {
    const tenantId = house.tenant.id;
    const row = {
      tenant_id: tenantId,
      id,
      from_day: body.from,
      to_day: body.to,
      code: body.code,
      value: body.value,
      note: body.note,
      entered_by: actor.accountId,
      entered_name: actor.name,
      entered_at: house.now(),
    };
    const { numInsertedOrUpdatedRows } = await tx
      .insertInto("work_review_entry")
      .values(row)
      .onConflict((conflict) => conflict.columns(["tenant_id", "id"]).doNothing())
      .executeTakeFirstOrThrow();
    if (!numInsertedOrUpdatedRows) {
      const standing = await findEntry(tx, tenantId, id);
      return standing && isSameEntry(standing, body) ? done(entryOf(standing)) : refused<Refusal>({ kind: "id-taken" });
    }
    await writeAudit(tx, tenantId, {
      actor: actor.accountId,
      action: "workReview.enter",
      object: id,
      detail: body.code,
    });
    return done(entryOf(row));
  });
