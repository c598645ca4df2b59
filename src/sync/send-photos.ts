import { backOff, isDue } from "#sync/back-off.ts";
import { readProblem } from "#sync/classify.ts";
import type { PhotoRecord } from "#sync/photo-record.ts";
import type { Answer, Clock, Net, Store, StoreTx } from "#sync/ports.ts";

/** After this no new upload is begun: a lock is not held for long (sync.md R6). */
const LONGEST_MS = 25_000;

/**
 * Uploads the photos whose text has arrived, one after the other. The text never waits for them; each is named by its content, so twice equals
 * once. True where others were to have a turn before all was done.
 */
export const sendPhotos = async (
  ports: { readonly store: Store; readonly net: Net; readonly clock: Clock },
  isHurried: boolean,
  signal: AbortSignal,
): Promise<boolean> => {
  const { store, net, clock } = ports;
  const from = clock.now();
  const tried = new Set<string>();
  for (;;) {
    if (signal.aborted) return false;
    const next = await store.transaction(async (tx) => {
      const unsent = await tx.entitiesUnsent();
      const waiting = await tx.waitingPhotos();
      const photo = await findFirst(
        waiting.filter((one) => isDue(one.nextAt, clock.now()) || (isHurried && !tried.has(nameOf(one)))),
        async (one) => !unsent.has(one.submissionId) || (await hasTextArrived(tx, one.submissionId)),
      );
      return photo && { photo, bytes: await tx.photoBytes(photo) };
    });
    if (!next) return false;
    // Either way: a clock may be set back.
    if (Math.abs(clock.now() - from) > LONGEST_MS) return true;
    const { submissionId, sha256, type } = next.photo;
    tried.add(nameOf(next.photo));
    const answer = next.bytes ? await net.putPhoto(sha256, next.bytes, type, signal, submissionId) : LOST;
    const after = afterUpload(next.photo, answer, clock);
    await store.transaction((tx) => tx.writePhotos([after]));
    if (after.state === "WAITING" && answer.kind === "nothing") return false;
  }
};

/** The same picture on two submissions is two photos. */
const nameOf = ({ submissionId, sha256 }: PhotoRecord): string => `${submissionId} ${sha256}`;

/** A withdrawal or an answer that waits, or was refused, holds no photo up: only the text itself does. */
const hasTextArrived = async (tx: StoreTx, submissionId: string): Promise<boolean> =>
  (await tx.entriesOf(submissionId)).every((entry) => entry.op.kind !== "submission.put");

const findFirst = async <T>(items: readonly T[], isMeant: (item: T) => Promise<boolean>): Promise<T | undefined> => {
  for (const item of items) if (await isMeant(item)) return item;
  return undefined;
};

/** The photo after an upload: arrived only where the server names its hash, refused only in the server's own words. */
const afterUpload = (photo: PhotoRecord, answer: Answer, clock: Clock): PhotoRecord => {
  const now = clock.now();
  const tries = photo.tries + 1;
  const waits = (retryAfterMs = 0): PhotoRecord => ({
    ...photo,
    tries,
    nextAt: now + Math.max(retryAfterMs, backOff(tries, clock.random())),
  });
  if (answer.kind === "nothing") return waits();
  if (answer.status === 200 || answer.status === 201)
    return echoes(answer.json, photo.sha256) ? { ...photo, tries, state: "ARRIVED" } : waits();
  const problem = readProblem(answer.json);
  if (problem && DEFINITE.has(problem.code)) return { ...photo, tries, state: "REFUSED", reason: problem.detail };
  return waits(answer.retryAfterMs);
};

/** The phone itself has dropped the bytes: the text stands without them. */
const LOST: Answer = {
  kind: "answer",
  status: 422,
  json: { code: "photo-unreadable", detail: "本机存储空间不足，这张照片没有保存下来。" },
};

const DEFINITE = new Set(["not-a-photo", "photo-unreadable", "too-large", "unsupported-media-type"]);

const echoes = (json: unknown, sha256: string): boolean =>
  typeof json === "object" && json !== null && "sha256" in json && json.sha256 === sha256;
