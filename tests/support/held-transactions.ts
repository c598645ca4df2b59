import type { Db, Tx } from "#server/db/database.ts";

/** A transaction that has written and stays open until it is told how to end. */
export interface HeldTransaction {
  commit(): Promise<void>;
  rollBack(): Promise<void>;
}

class RolledBack extends Error {}

/** Runs `write` in a transaction of its own; resolves once it has written, before it ends. */
export const holdTransaction = async (db: Db, write: (tx: Tx) => Promise<unknown>): Promise<HeldTransaction> => {
  let end: (commits: boolean) => void = () => undefined;
  const told = new Promise<boolean>((resolve) => (end = resolve));
  let written: () => void = () => undefined;
  const hasWritten = new Promise<void>((resolve) => (written = resolve));
  const ended = db.transaction().execute(async (tx) => {
    await write(tx);
    written();
    if (!(await told)) throw new RolledBack();
  });
  await Promise.race([hasWritten, ended]);
  const finish = async (commits: boolean) => {
    end(commits);
    await ended.catch((fault: unknown) => {
      if (!(fault instanceof RolledBack)) throw fault;
    });
  };
  return { commit: () => finish(true), rollBack: () => finish(false) };
};
