import { currentDatabase, type PersonDatabase } from "#data/database.ts";

/** The phone could not keep something; `message` is the sentence to show. The text stays where it is, on the screen. */
export class SaveFailed extends Error {
  override readonly name = "SaveFailed";
}

const LOST_CONNECTION = new Set(["UnknownError", "InvalidStateError", "AbortError", "DatabaseClosedError"]);

const namesOf = (error: unknown): string[] => {
  if (typeof error !== "object" || error === null) return [];
  const own = "name" in error && typeof error.name === "string" ? [error.name] : [];
  return [...own, ...("inner" in error && error.inner !== error ? namesOf(error.inner) : [])];
};

/**
 * Does `work` on a database. Phones drop the connection of a page that was in the background (WebKit 197050, 277615): then it is opened again
 * and `work` is done once more, so `work` must name what it writes. A full disk is relieved of photos that the server has.
 * Rejects with SaveFailed where it still fails: nothing is called saved before its transaction has ended.
 */
export const withDatabase = async <T>(
  database: PersonDatabase,
  work: (database: PersonDatabase) => Promise<T>,
): Promise<T> => {
  try {
    return await work(database);
  } catch (error) {
    const names = namesOf(error);
    if (names.includes("QuotaExceededError")) await freeSpace(database);
    else if (names.some((name) => LOST_CONNECTION.has(name))) {
      database.close({ disableAutoOpen: false });
      await database.open();
    } else throw error;
  }
  try {
    return await work(database);
  } catch (error) {
    throw new SaveFailed(
      namesOf(error).includes("QuotaExceededError")
        ? "手机存储空间不足，没有保存。请清理空间后再试，文字仍在屏幕上。"
        : "没能保存到本机，请再试一次。文字仍在屏幕上。",
      { cause: error },
    );
  }
};

/** The same on the signed-in person's database. */
export const withDb = <T>(work: (database: PersonDatabase) => Promise<T>): Promise<T> => {
  const database = currentDatabase();
  if (!database) return Promise.reject(new SaveFailed("请先登录。文字仍在屏幕上。"));
  return withDatabase(database, work);
};

/** Lets go of what can be fetched again: the point directory and records of others come back with the next full pull. */
const freeSpace = (database: PersonDatabase): Promise<void> =>
  database.transaction("rw", [database.points, database.photoBytes, database.photos, database.meta], async () => {
    const waiting = await database.photos.where("state").equals("WAITING").primaryKeys();
    const isWaiting = new Set(waiting.map(String));
    const keys = await database.photoBytes.toCollection().primaryKeys();
    await database.photoBytes.bulkDelete(keys.filter((key) => !isWaiting.has(String(key))));
    await database.points.clear();
    const pull = await database.readMeta("pull");
    if (pull) await database.writeMeta("pull", { generation: pull.generation + 1, full: true });
  });
