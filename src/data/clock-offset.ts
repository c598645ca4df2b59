import type { PersonDatabase } from "#data/database.ts";
import { withDatabase } from "#data/with-database.ts";
import type { Answer, Net } from "#sync/ports.ts";

/** What the line and whole seconds make of it is no news. */
const NEWS_MS = 5_000;

/** The same net; what its answers say of this phone's clock is heard: milliseconds to be added to it to get the server's time. */
export const clockedNet = (net: Net, hear: (offsetMs: number) => void): Net => {
  const timed = async (ask: () => Promise<Answer>): Promise<Answer> => {
    const sentAt = Date.now();
    const answer = await ask();
    const offset = answer.kind === "answer" ? offsetOf(answer.json, sentAt, Date.now()) : undefined;
    if (offset !== undefined) hear(offset);
    return answer;
  };
  return {
    isOffline: net.isOffline,
    postOps: (ops, signal) => timed(() => net.postOps(ops, signal)),
    getChanges: (cursor, signal) => timed(() => net.getChanges(cursor, signal)),
    putPhoto: net.putPhoto,
  };
};

/** The offset that an answer shows: its server time against the middle of the request; undefined where it tells no time. */
export const offsetOf = (json: unknown, sentAt: number, receivedAt: number): number | undefined => {
  const isTold = typeof json === "object" && json !== null && "serverTime" in json;
  const serverTime = isTold && typeof json.serverTime === "string" ? Date.parse(json.serverTime) : Number.NaN;
  return Number.isNaN(serverTime) ? undefined : Math.round(serverTime - (sentAt + receivedAt) / 2);
};

/** Keeps the offset for the screens, where it has changed. */
export const keepClockOffset = async (database: PersonDatabase, offsetMs: number): Promise<void> => {
  const known = await withDatabase(database, () => database.readMeta("clockOffsetMs"));
  if (known !== undefined && Math.abs(known - offsetMs) < NEWS_MS) return;
  await withDatabase(database, () => database.writeMeta("clockOffsetMs", offsetMs));
};
