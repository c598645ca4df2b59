import { readAnswer, type Answer } from "#server/public-page/browser/answer.ts";
import { ask } from "#server/public-page/browser/ask.ts";
import { isUnsent, KEPT, keyOfKept, type Kept, type KeptPhoto } from "#server/public-page/browser/kept.ts";
import { redoWork, takeWork } from "#server/public-page/browser/proof-of-work.ts";
import type { Store } from "#server/public-page/browser/store.ts";

/** Sends what this phone holds: text first, then its photos; whatever is unknown goes again, to the letter. */
export interface Outbox {
  /** Tries now; what the server asked to hold back is held back. */
  wake(): void;
  /** The id that is on its way, if any. */
  sending(): string | undefined;
}

export const openOutbox = (store: Store, onChange: (kept: Kept) => void): Outbox => {
  const watched = new Set<string>();
  let running = false;
  let current: string | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const keep = async (kept: Kept): Promise<Kept> => {
    await store.change([[keyOfKept(kept.id), kept]]);
    onChange(kept);
    return kept;
  };

  const attempt = async (kept: Kept): Promise<Kept> => {
    current = kept.id;
    onChange(kept);
    const after = kept.delivery === "WAITING" ? await sendText(kept) : await sendPhoto(kept);
    const moved = after.delivery !== kept.delivery || after.photos !== kept.photos;
    if (!moved || !isUnsent(after)) current = undefined;
    return keep(after);
  };

  const drain = async (): Promise<void> => {
    for (const kept of await store.list<Kept>(KEPT)) {
      let next = kept;
      // Another page of ours may have sent it meanwhile.
      if (!isUnsent(kept) && watched.delete(kept.id)) onChange(kept);
      if (isUnsent(kept)) watched.add(kept.id);
      while (isUnsent(next) && next.notBefore <= Date.now()) next = await attempt(next);
    }
  };

  const schedule = async (): Promise<void> => {
    const waits = (await store.list<Kept>(KEPT)).filter(isUnsent).map((kept) => kept.notBefore);
    clearTimeout(timer);
    if (waits.length > 0) timer = setTimeout(run, Math.max(500, Math.min(...waits) - Date.now()));
  };

  const run = async (): Promise<void> => {
    if (running) return;
    running = true;
    try {
      await drain();
      await schedule();
    } catch {
      timer = setTimeout(run, 5000);
    }
    current = undefined;
    running = false;
  };

  const wake = async (): Promise<void> => {
    if (running) return;
    const waiting = (await store.list<Kept>(KEPT)).filter((kept) => isUnsent(kept) && !kept.told && kept.notBefore > 0);
    await store.change(waiting.map((kept) => [keyOfKept(kept.id), { ...kept, notBefore: 0 }]));
    await run();
  };

  return { wake: () => void wake().catch(() => undefined), sending: () => current };
};

const sendText = async (kept: Kept): Promise<Kept> => {
  let answer = await putText(kept);
  if (answer.kind === "refused" && answer.code === "proof-of-work-invalid") {
    answer = (await redoWork(pointCodeOf(kept))) ? await putText(kept) : { kind: "later" };
    if (answer.kind === "refused" && answer.code === "proof-of-work-invalid") answer = { kind: "later" };
  }
  if (answer.kind === "later") return later(kept, answer.waitMs);
  if (answer.kind === "accepted")
    return { ...kept, delivery: "DELIVERED", body: "", tries: 0, notBefore: 0, told: false };
  return { ...kept, delivery: "REFUSED", refusal: { code: answer.code, detail: answer.detail } };
};

const pointCodeOf = (kept: Kept): string => String(JSON.parse(kept.body).pointCode);

const putText = async (kept: Kept): Promise<Answer> => {
  try {
    const work = await takeWork(pointCodeOf(kept));
    const response = await ask(`/api/v1/submissions/${kept.id}`, 15_000, {
      method: "PUT",
      body: kept.body,
      headers: { "Content-Type": "application/json", ...(work && { "Proof-Of-Work": work }) },
    });
    return await readAnswer(response, (body) => body["id"] === kept.id && body["receipt"] === kept.receipt);
  } catch {
    return { kind: "later" };
  }
};

const sendPhoto = async (kept: Kept): Promise<Kept> => {
  const photo = kept.photos.find(({ state }) => state === "WAITING");
  if (!photo) return kept;
  const answer = await putPhoto(kept.id, photo);
  if (answer.kind === "later") return later(kept, answer.waitMs);
  const state = answer.kind === "accepted" ? "ARRIVED" : "REFUSED";
  const photos = kept.photos.map((one) => (one === photo ? { ...one, bytes: undefined, state } : one)) as KeptPhoto[];
  return { ...kept, photos, tries: 0, notBefore: 0, told: false };
};

const putPhoto = async (id: string, { sha256, bytes }: KeptPhoto): Promise<Answer> => {
  if (!bytes) return { kind: "refused", code: "gone", detail: "" };
  try {
    const headers = { "Content-Type": "image/jpeg" };
    const response = await ask(`/api/v1/submissions/${id}/photos/${sha256}`, 60_000, {
      method: "PUT",
      body: bytes,
      headers,
    });
    return await readAnswer(response, (body) => body["sha256"] === sha256);
  } catch {
    return { kind: "later" };
  }
};

/** 1, 2, 4 … 60 s with jitter, or as long as the server said and a little more, so that not all come back at once. */
const later = (kept: Kept, waitMs: number | undefined): Kept => {
  const tries = kept.tries + 1;
  const wait = waitMs ? waitMs + Math.random() * 3000 : Math.min(60_000, 500 * 2 ** tries) * (0.5 + Math.random() / 2);
  return { ...kept, tries, notBefore: Date.now() + wait, told: waitMs !== undefined };
};
