import { currentDatabase, type PersonDatabase } from "#data/database.ts";
import type { SimilarAnswer, SimilarAsk } from "#data/similar-answer.ts";
import { refreshSimilarIndex } from "#data/similar-refresh.ts";
import type { SimilarHit } from "#domain/proposal/similar/find-similar.ts";

/**
 * The three past proposals most like this draft, best first, by the index on this phone; never the draft itself. Empty where nothing is similar, where there
 * is no index yet, or where something fails: a hint is never in the way.
 */
export const findSimilarProposals = async (
  draftId: string,
  title: string,
  text: string,
): Promise<readonly SimilarHit[]> => {
  const database = currentDatabase();
  if (!database) return [];
  try {
    const bytes = await unsentIndex(database);
    const ticket = ++lastTicket;
    const answer = await answerOf({ ticket, draftId, title, text, ...(bytes && { bytes }) });
    if (answer.isUnreadable) await forgetIndex(database);
    return answer.hits;
  } catch {
    sent = undefined;
    return [];
  }
};

let lastTicket = 0;
let worker: Worker | undefined;
/** Which index the worker holds, and whose. */
let sent: { readonly database: PersonDatabase; readonly etag: string } | undefined;

const FETCH_AGAIN_MS = 60_000;
let fetchedAt = Number.NEGATIVE_INFINITY;

/** The stored index where the worker does not hold it; fetched first where the phone has none. */
const unsentIndex = async (database: PersonDatabase): Promise<ArrayBuffer | undefined> => {
  let kept = await database.readMeta("similarIndex");
  if (!kept && performance.now() - fetchedAt > FETCH_AGAIN_MS) {
    fetchedAt = performance.now();
    await refreshSimilarIndex();
    kept = await database.readMeta("similarIndex");
  }
  // An empty one answers nothing: what the worker may hold of somebody else is put away.
  if (!kept) return new ArrayBuffer(0);
  if (sent?.database === database && sent.etag === kept.etag) return undefined;
  sent = { database, etag: kept.etag };
  return kept.bytes;
};

/** The next refresh brings one that this release can read. */
const forgetIndex = async (database: PersonDatabase): Promise<void> => {
  sent = undefined;
  await database.meta.delete("similarIndex");
};

const answerOf = async (ask: SimilarAsk): Promise<SimilarAnswer> => {
  if (typeof Worker === "undefined") return (await import("#data/similar-answer.ts")).answerSimilar(ask);
  worker ??= new Worker(new URL("./similar-worker.ts", import.meta.url), { type: "module" });
  const current = worker;
  return new Promise((resolve, reject) => {
    const hear = new AbortController();
    const { signal } = hear;
    current.addEventListener(
      "message",
      ({ data }: MessageEvent<SimilarAnswer>) => {
        if (data.ticket !== ask.ticket) return;
        hear.abort();
        resolve(data);
      },
      { signal },
    );
    current.addEventListener(
      "error",
      () => {
        hear.abort();
        worker = undefined;
        reject(new Error("no worker"));
      },
      { signal },
    );
    current.postMessage(ask, []);
  });
};
