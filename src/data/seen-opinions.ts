import { newsOf, type OpinionNews } from "#data/opinion-news.ts";
import { useLive } from "#data/live.ts";
import { withDb } from "#data/with-database.ts";

export interface UnseenOpinions {
  readonly count: number;
  /** The news of the newest of them. */
  readonly newest: (OpinionNews & { readonly id: string }) | undefined;
  /** Ids of those with news. */
  readonly ids: ReadonlySet<string>;
}

/** Reports with news that is said aloud and that the author has not opened since; undefined while they are read. */
export const useUnseenOpinions = (): UnseenOpinions | undefined =>
  useLive(async (database) => {
    const told = (await database.readMeta("myOpinions"))?.body.opinions ?? [];
    const seen = (await database.readMeta("seenOpinions")) ?? {};
    const unseen = told
      .toSorted((a, b) => b.changedAt.localeCompare(a.changedAt))
      .flatMap((opinion) => {
        const news = newsOf(opinion);
        return news?.isHeard && seen[opinion.id] !== news.key ? [{ ...news, id: opinion.id }] : [];
      });
    return { count: unseen.length, newest: unseen[0], ids: new Set(unseen.map(({ id }) => id)) };
  });

/** Notes that the author has seen how the report stands now. Rejects with SaveFailed. */
export const noteOpinionSeen = (id: string, key: string): Promise<void> =>
  withDb((database) =>
    database.transaction("rw", database.meta, async () => {
      const seen = await database.readMeta("seenOpinions");
      if (seen?.[id] !== key) await database.writeMeta("seenOpinions", { ...seen, [id]: key });
    }),
  );
