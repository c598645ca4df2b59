import type { House } from "#server/house.ts";
import type { Pool } from "pg";
import { commitSubmissions, type NewSubmission } from "#server/submissions/submission-store.ts";

const MOST_TOGETHER = 200;
const COMMITS_AT_ONCE = 2;

interface Waiting {
  readonly row: NewSubmission;
  readonly resolve: (isNew: boolean) => void;
  readonly reject: (fault: unknown) => void;
}

/**
 * Group commit: requests that arrive while a commit is under way wait for the next one and share it. Each is answered only after
 * its own commit; the lone request does not wait. If a batch fails, each of its rows is tried on its own, so that one bad row harms none.
 */
export const createSubmissionWriter = (house: Pick<House, "db" | "tenant" | "newWords"> & { readonly pool: Pool }) => {
  let waiting: Waiting[] = [];
  let running = 0;

  const store = async (batch: readonly Waiting[]): Promise<void> => {
    try {
      const fresh = await commitSubmissions(
        house,
        house.tenant.id,
        batch.map(({ row }) => row),
      );
      for (const { row, resolve } of batch) resolve(fresh.has(row.id));
      house.newWords.ring();
    } catch (fault) {
      if (batch.length === 1) batch[0]?.reject(fault);
      else for (const one of batch) await store([one]);
    }
  };

  const drain = async (): Promise<void> => {
    running++;
    while (waiting.length > 0) {
      const batch = takeDistinct(waiting);
      waiting = waiting.filter((one) => !batch.includes(one));
      await store(batch);
    }
    running--;
  };

  return (row: NewSubmission): Promise<boolean> =>
    new Promise((resolve, reject) => {
      waiting.push({ row, resolve, reject });
      if (running < COMMITS_AT_ONCE) void drain();
    });
};

/** Two copies of one id never share a batch: which of them was new could not be told. */
const takeDistinct = (waiting: readonly Waiting[]): Waiting[] => {
  const seen = new Set<string>();
  return waiting.slice(0, MOST_TOGETHER).filter(({ row }) => !seen.has(row.id) && seen.add(row.id));
};
