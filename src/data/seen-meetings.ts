import { useLive } from "#data/live.ts";
import { withDb } from "#data/with-database.ts";

/** How the notice of a meeting stood (its changedAt) when it was opened last; null where it never was, undefined while that is read. */
export const useSeenMeeting = (id: string): string | null | undefined =>
  useLive(async (database) => (await database.readMeta("seenMeetings"))?.[id] ?? null, [id]);

/** Notes that the member has seen the notice as it is now. Rejects with SaveFailed. */
export const noteMeetingSeen = (id: string, changedAt: string): Promise<void> =>
  withDb((database) =>
    database.transaction("rw", database.meta, async () => {
      const seen = await database.readMeta("seenMeetings");
      await database.writeMeta("seenMeetings", { ...seen, [id]: changedAt });
    }),
  );
