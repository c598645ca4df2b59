import type { House } from "#server/house.ts";
import type { Actor } from "#server/session/find-actor.ts";
import { readOpinionSettings } from "#server/settings/opinion-settings.ts";
import { unitRows, unitSubmissionOf } from "#server/unit-submissions/unit-submission-rows.ts";

const MOST = 500;

/** What stands with the actor's own unit: open ones by their last day, done ones the newest first. Nothing for who has no unit. */
export const listUnitSubmissions = async (house: House, actor: Actor, isDone: boolean) => {
  const { isAnswerReviewed } = await readOpinionSettings(house);
  const now = house.now();
  if (actor.unitId === null) return { items: [], open: 0, late: 0, isAnswerReviewed };
  const rows = await unitRows(house, actor.unitId)
    .where("submission.state", isDone ? "not in" : "in", ["TRANSFERRED", "IN_REVIEW"])
    .$if(isDone, (query) => query.orderBy("submission.changed_at", "desc"))
    .$if(!isDone, (query) => query.orderBy("submission.due_on").orderBy("submission.received_at"))
    .orderBy("submission.id")
    .limit(MOST)
    .execute();
  const items = rows.map((row) => unitSubmissionOf(row, now));
  const standing = isDone ? await openOnes(house, actor.unitId) : items;
  return {
    items,
    open: standing.filter(({ state }) => state === "TRANSFERRED").length,
    late: standing.filter(({ daysLate }) => daysLate > 0).length,
    isAnswerReviewed,
  };
};

const openOnes = async (house: House, unitId: string) => {
  const rows = await unitRows(house, unitId).where("submission.state", "=", "TRANSFERRED").limit(MOST).execute();
  return rows.map((row) => unitSubmissionOf(row, house.now()));
};
