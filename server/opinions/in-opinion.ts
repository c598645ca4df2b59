import type { Refusal } from "#contract/refusals.ts";
import { refused, type Result } from "#domain/result.ts";
import type { Tx } from "#server/db/database.ts";
import type { House } from "#server/house.ts";
import { lockOpinion, type Opinion } from "#server/opinions/opinion-store.ts";
import { allOrNothing } from "#server/db/all-or-nothing.ts";

export interface OpinionWork {
  readonly tx: Tx;
  readonly house: House;
  readonly report: Opinion;
}

/** Works on a report under its lock, all of it or nothing: what is refused is rolled back. */
export const inOpinion = <Value>(
  house: House,
  id: string,
  work: (tx: Tx, report: Opinion) => Promise<Result<Value, Refusal>>,
): Promise<Result<Value, Refusal>> =>
  allOrNothing(house, async (tx) => {
    const report = await lockOpinion(tx, house.tenant.id, id);
    return report ? work(tx, report) : refused<Refusal>({ kind: "not-found" });
  });
