import { addDays, daysBetween, dayOf } from "#domain/time/local-date.ts";
import { shanghaiDay } from "#domain/time/shanghai.ts";
import { reminderDocx } from "#server/documents/reminder-docx.ts";
import type { House } from "#server/house.ts";
import { listUnitDeadlines } from "#server/proposal-rounds/list-deadlines.ts";
import { toRemind, waitWords } from "#server/proposal-rounds/record-reminder.ts";
import type { Actor } from "#server/session/find-actor.ts";

/** Days that a unit is given to answer the letter. */
const TO_ANSWER = 7;

/** 催办函 to a unit about what is overdue or due within a week; undefined where nothing is, or there is no such unit. */
export const reminderPaper = async (
  house: House,
  actor: Actor,
  unitId: string,
): Promise<Uint8Array<ArrayBuffer> | undefined> => {
  const unit = await house.db
    .selectFrom("handling_unit")
    .select("name")
    .where("tenant_id", "=", house.tenant.id)
    .where("id", "=", unitId)
    .executeTakeFirst();
  const items = unit ? toRemind(await listUnitDeadlines(house, unitId)) : [];
  if (!unit || items.length === 0) return undefined;
  const today = dayOf(shanghaiDay(house.now()));
  return reminderDocx({
    organ: `${house.tenant.name}提案委员会`,
    unitName: unit.name,
    kind: "URGE",
    items: items.map(({ proposal, waitsFor, dueOn }) => ({
      caseNo: proposal.caseNo ?? "",
      title: proposal.title,
      missing: waitWords[waitsFor],
      dueOn,
      overdueDays: daysBetween(dayOf(dueOn), today),
    })),
    replyBy: addDays(today, TO_ANSWER),
    contactName: actor.name,
    contactPhone: actor.phone,
    signedOn: today,
  });
};
