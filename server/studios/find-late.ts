import { latenessOf, type Lateness } from "#domain/studio/inquiry-clock.ts";
import type { SubmissionState } from "#domain/submission/submission-state.ts";
import { dayOf } from "#domain/time/local-date.ts";
import { shanghaiDay } from "#domain/time/shanghai.ts";
import type { House } from "#server/house.ts";
import { readOpinionSettings } from "#server/settings/opinion-settings.ts";

export interface LateInquiry {
  readonly id: string;
  readonly studioId: string;
  readonly isEscalated: boolean;
  readonly lateness: Lateness;
}

/** Everything that waits for an answer too long now, by the tenant's clocks. */
export const findLate = async (house: House, studioId?: string): Promise<readonly LateInquiry[]> => {
  const now = house.now();
  const { pickUpHours } = await readOpinionSettings(house);
  const open = await house.db
    .selectFrom("submission")
    .select(["id", "studio_id", "state", "transferred_at", "picked_up_at", "due_on", "escalated_at"])
    .where("tenant_id", "=", house.tenant.id)
    .where("channel", "=", "STUDIO")
    .where("state", "=", "TRANSFERRED")
    .where("held", "is", null)
    .$if(studioId !== undefined, (query) => query.where("studio_id", "=", studioId ?? null))
    .execute();
  return open.flatMap((row) => {
    const clock = {
      state: row.state as SubmissionState,
      assignedAt: row.transferred_at,
      pickedUpAt: row.picked_up_at,
      dueOn: row.due_on === null ? null : dayOf(row.due_on),
    };
    const lateness = latenessOf(clock, { now, today: shanghaiDay(now), pickUpHours });
    if (lateness === null) return [];
    return [{ id: row.id, studioId: row.studio_id ?? "", isEscalated: row.escalated_at !== null, lateness }];
  });
};
