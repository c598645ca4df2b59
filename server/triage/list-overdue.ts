import { shanghaiDay } from "#domain/time/shanghai.ts";
import type { TriageItem } from "#contract/triage.ts";
import type { House } from "#server/house.ts";
import { itemsOf, triageRows } from "#server/triage/triage-rows.ts";

export interface OverdueOwner {
  readonly kind: "MEMBER" | "UNIT";
  readonly id: string;
  readonly name: string;
  readonly items: TriageItem[];
}

const MOST = 1_000;

/** Who has what past its last day: the owner with the oldest first, each one's items by their day. */
export const listOverdue = async (house: House): Promise<{ today: string; owners: OverdueOwner[] }> => {
  const { db, tenant } = house;
  const today = shanghaiDay(house.now());
  const rows = await triageRows(db)
    .select(["submission.assignee_account_id", "submission.assignee_unit_id"])
    .where("submission.tenant_id", "=", tenant.id)
    .where("submission.state", "=", "TRANSFERRED")
    .where("submission.held", "is", null)
    .where("submission.due_on", "<", today)
    .orderBy("submission.due_on")
    .orderBy("submission.id")
    .limit(MOST)
    .execute();
  const items = await itemsOf(db, house, rows);
  const owners = new Map<string, OverdueOwner>();
  rows.forEach((row, place) => {
    const item = items[place];
    const id = row.assignee_account_id ?? row.assignee_unit_id;
    if (!item || id === null) return;
    const kind = row.assignee_account_id === null ? "UNIT" : "MEMBER";
    const owner = owners.get(id) ?? { kind, id, name: item.assignee ?? "", items: [] };
    owner.items.push(item);
    owners.set(id, owner);
  });
  return { today, owners: [...owners.values()] };
};
