import type { getChanges, OpsBody, postOps } from "#contract/ops.ts";
import type { putPhoto } from "#contract/submissions.ts";
import { APP_VERSION } from "#data/app-version.ts";
import type { Answer, Net } from "#sync/ports.ts";

const OPS: (typeof postOps)["path"] = "/api/v1/ops";
const CHANGES: (typeof getChanges)["path"] = "/api/v1/changes";
const PHOTO: (typeof putPhoto)["path"] = "/api/v1/submissions/{id}/photos/{sha256}";

const SHORT_MS = 15_000;
const LONG_MS = 60_000;
/** Letters of a body from which on it may take longer to leave: a draft can be a megabyte. */
const LONG_BODY = 100_000;
const ROWS_PER_PAGE = "500";

/** What the server is told of the program that speaks: it may ask for a newer one. */
const APP = `member/${APP_VERSION}`;

/** The engine's net: same-origin fetch with the session cookie. Whatever goes wrong on the way is `nothing`. */
export const createFetchNet = (deviceId: string, accountId: string): Net => ({
  isOffline: () => navigator.onLine === false,
  postOps: (ops, signal) => {
    const sentAt = new Date().toISOString();
    const body = JSON.stringify({ deviceId, app: APP, sentAt, ops: [...ops] } satisfies OpsBody);
    const headers = { ...JSON_HEADERS, ...whose(accountId) };
    const limit = body.length > LONG_BODY ? LONG_MS : SHORT_MS;
    return ask(OPS, limit, signal, { method: "POST", body, headers });
  },
  getChanges: (cursor, signal) => {
    const query = new URLSearchParams({ limit: ROWS_PER_PAGE, ...(cursor === undefined ? {} : { cursor }) });
    return ask(`${CHANGES}?${query}`, SHORT_MS, signal, { headers: { "app-version": APP, ...whose(accountId) } });
  },
  putPhoto: (sha256, bytes, type, signal, submissionId) =>
    ask(PHOTO.replace("{id}", submissionId).replace("{sha256}", sha256), LONG_MS, signal, {
      method: "PUT",
      body: bytes,
      headers: { "content-type": type, ...whose(accountId) },
    }),
});

/** A tab that slept through somebody else's sign-in speaks with that one's cookie: the server refuses where they differ. */
const whose = (accountId: string) => ({ "account-id": accountId });

const JSON_HEADERS = { "content-type": "application/json" };

const ask = async (path: string, limitMs: number, signal: AbortSignal, request: RequestInit): Promise<Answer> => {
  const limit = new AbortController();
  const end = () => limit.abort();
  let timer = setTimeout(end, limitMs);
  // As long as something comes, a long answer may take its time.
  const hearOn = () => {
    clearTimeout(timer);
    timer = setTimeout(end, limitMs);
  };
  signal.addEventListener("abort", end);
  try {
    if (signal.aborted) return { kind: "nothing" };
    const response = await fetch(path, {
      ...request,
      signal: limit.signal,
      credentials: "same-origin",
      cache: "no-store",
      // A portal answers with a redirect to itself; the server never redirects these.
      redirect: "error",
    });
    const isJson = /\bjson\b/.test(response.headers.get("content-type") ?? "");
    const json: unknown = isJson ? await readJson(response, hearOn) : undefined;
    return {
      kind: "answer",
      status: response.status,
      json,
      retryAfterMs: readRetryAfter(response.headers.get("retry-after")),
    };
  } catch {
    return { kind: "nothing" };
  } finally {
    clearTimeout(timer);
    signal.removeEventListener("abort", end);
  }
};

const readJson = async (response: Response, onPart: () => void): Promise<unknown> => {
  const decoder = new TextDecoder();
  const reader = response.body?.getReader();
  let text = "";
  for (let part = await reader?.read(); part && !part.done; part = await reader?.read()) {
    onPart();
    text += decoder.decode(part.value, { stream: true });
  }
  return JSON.parse(text + decoder.decode());
};

/** Milliseconds of a Retry-After header in seconds or as a date; a foolish one is cut to ten minutes. */
export const readRetryAfter = (value: string | null): number | undefined => {
  if (value === null || value.trim() === "") return undefined;
  const milliseconds = /^\d+$/.test(value.trim()) ? Number(value) * 1_000 : Date.parse(value) - Date.now();
  return Number.isFinite(milliseconds) ? Math.min(Math.max(milliseconds, 0), 600_000) : undefined;
};
