import type { Refusal } from "#contract/refusals.ts";
import { refused, type Result } from "#domain/result.ts";
import type { Tx } from "#server/db/database.ts";
import type { House } from "#server/house.ts";

/** One transaction, undone where it ends in a refusal. Of two that wait for each other one is tried again: nothing of it had happened. */
export const allOrNothing = async <Value>(
  house: Pick<House, "db">,
  work: (tx: Tx) => Promise<Result<Value, Refusal>>,
): Promise<Result<Value, Refusal>> => {
  for (let tries = 1; ; tries++) {
    try {
      return await house.db.transaction().execute(async (tx) => {
        const outcome = await work(tx);
        if (!outcome.ok) throw new Undone(outcome.refusal);
        return outcome;
      });
    } catch (fault) {
      if (fault instanceof Undone) return refused(fault.refusal);
      if (tries === TRIES || !isDeadlock(fault)) throw fault;
    }
  }
};

const TRIES = 3;

const isDeadlock = (fault: unknown): boolean => fault instanceof Error && "code" in fault && fault.code === "40P01";

/** Carries a refusal out of a transaction, which it undoes. */
class Undone extends Error {
  constructor(readonly refusal: Refusal) {
    super(refusal.kind);
  }
}
