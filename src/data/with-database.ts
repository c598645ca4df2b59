import { currentDatabase, type PersonDatabase } from "#data/database.ts";
import { freeSpace } from "#data/free-space.ts";

/** The phone could not keep something; `message` is the sentence to show. The text stays where it is, on the screen. */
export class SaveFailed extends Error {
  override readonly name = "SaveFailed";
}

/** Ways in which browsers say that a connection is gone; WebKit also inside a running transaction. */
const LOST_CONNECTION = new Set([
  "UnknownError",
  "InvalidStateError",
  "AbortError",
  "DatabaseClosedError",
  "TransactionInactiveError",
]);

/**
 * Does `work` on a database. Phones drop the connection of a page that was in the background (WebKit 197050, 277615): then it is opened again
 * and `work` is done once more, so `work` must name what it writes. A full disk is relieved of what the server has, and `work` done once more.
 * Rejects with SaveFailed where it still fails: nothing is called saved before its transaction has ended.
 */
export const withDatabase = async <T>(
  database: PersonDatabase,
  work: (database: PersonDatabase) => Promise<T>,
): Promise<T> => {
  try {
    return await work(database);
  } catch (error) {
    if (database.isLetGo) throw new SaveFailed("本机上的这个账号已退出，没有保存。文字仍在屏幕上。", { cause: error });
    const mend = mendingOf(error);
    if (!mend) throw error;
    try {
      await mend(database);
      return await work(database);
    } catch (again) {
      throw new SaveFailed(sentenceOf(again), { cause: again });
    }
  }
};

/** The same on the signed-in person's database. */
export const withDb = <T>(work: (database: PersonDatabase) => Promise<T>): Promise<T> => {
  const database = currentDatabase();
  if (!database) return Promise.reject(new SaveFailed("请先登录。文字仍在屏幕上。"));
  return withDatabase(database, work);
};

/** Closes whatever is left of a connection and opens another one. */
export const reopen = async (database: PersonDatabase): Promise<void> => {
  database.close({ disableAutoOpen: false });
  await database.open();
};

/** Whether this error means that the connection to the database is gone. */
export const isConnectionLost = (error: unknown): boolean => namesOf(error).some((name) => LOST_CONNECTION.has(name));

const isDiskFull = (error: unknown): boolean => namesOf(error).includes("QuotaExceededError");

const mendingOf = (error: unknown): ((database: PersonDatabase) => Promise<void>) | undefined => {
  // A full disk also aborts the transaction: it is looked for first.
  if (isDiskFull(error)) return freeSpace;
  return isConnectionLost(error) ? reopen : undefined;
};

const sentenceOf = (error: unknown): string =>
  isDiskFull(error)
    ? "手机存储空间不足，没有保存。请清理空间后再试，文字仍在屏幕上。"
    : "没能保存到本机，请再试一次。文字仍在屏幕上。";

/** Dexie wraps what the browser said: the name of every layer. */
const namesOf = (error: unknown): string[] => {
  if (typeof error !== "object" || error === null) return [];
  const own = "name" in error && typeof error.name === "string" ? [error.name] : [];
  return [...own, ...("inner" in error && error.inner !== error ? namesOf(error.inner) : [])];
};
