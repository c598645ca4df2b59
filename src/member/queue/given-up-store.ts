import { create } from "zustand";

export interface LastGivenUp {
  readonly title: string;
  /** It may have arrived: what follows it is a request to the office to take it back. */
  readonly isWithdrawal: boolean;
  /** False where it came too late: the withdrawal has left. Rejects with SaveFailed. */
  readonly undo: () => Promise<boolean>;
}

/** What was given up last, for as long as the queue is looked at: one press puts it back. */
export const useGivenUp = create<{ readonly last: LastGivenUp | null }>(() => ({ last: null }));
