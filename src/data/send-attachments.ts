import type { putAttachment } from "#contract/attachments.ts";
import type { StoredAttachment } from "#data/attachments.ts";
import { currentDatabase, type PersonDatabase } from "#data/database.ts";
import { linesOf } from "#domain/proposal/proposal-draft.ts";
import { readProblem } from "#sync/classify.ts";

const PATH: (typeof putAttachment)["path"] = "/api/v1/attachments/{sha256}";
/** 32 MB over a bad line. */
const TIMEOUT_MS = 600_000;
const KEPT_UNNAMED_MS = 24 * 3_600_000;
/** The server's last word on these very bytes. */
const DEFINITE = new Set(["attachment-kind", "too-large", "unsupported-media-type", "invalid-fields"]);

let running: Promise<void> | undefined;
let uploading: string | null = null;
const listeners = new Set<() => void>();

/** The file whose bytes are on their way from this tab; for useSyncExternalStore. */
export const readUploading = (): string | null => uploading;
export const onUploading = (tell: () => void): (() => void) => {
  listeners.add(tell);
  return () => listeners.delete(tell);
};

/** Uploads what waits, one after the other, until all has arrived or the line breaks. Twice at once is once. */
export const sendAttachments = (database = currentDatabase()): Promise<void> => {
  running ??= sendAll(database).finally(() => {
    running = undefined;
    tellUploading(null);
  });
  return running;
};

/** Whether none of these waits on this phone any more; tries to send them first. What was refused is for the server to name. */
export const haveLeft = async (database: PersonDatabase, hashes: readonly string[]): Promise<boolean> => {
  await sendAttachments(database);
  const rows = await database.attachments.bulkGet([...hashes]);
  return rows.every((row) => row?.state !== "WAITING");
};

/** Lets go of files that no draft and no unsent proposal names, a day after they came. */
export const tidyAttachments = (): Promise<void> => dropUnnamed(({ at }) => Date.now() - at > KEPT_UNNAMED_MS);

/** Its line was taken out of a draft: the bytes go at once, unless something else names them. */
export const forgetAttachment = (hash: string): Promise<void> => dropUnnamed(({ sha256 }) => sha256 === hash);

const dropUnnamed = async (isMeant: (file: StoredAttachment) => boolean): Promise<void> => {
  const database = currentDatabase();
  if (!database) return;
  const { attachments, reportDrafts, outbox } = database;
  await database.transaction("rw", [attachments, reportDrafts, outbox], async () => {
    const old = await attachments.filter(isMeant).primaryKeys();
    if (old.length === 0) return;
    const drafts = await reportDrafts.toArray();
    const inDrafts = drafts.flatMap(({ fields }) =>
      linesOf(fields.attachments ?? "").map((line) => line.split(" ")[0]),
    );
    const inOps = (await outbox.toArray()).flatMap(({ op, state }) =>
      op.kind === "proposal.submit" && state !== "ACCEPTED" ? op.payload.body.attachments.map((one) => one.sha256) : [],
    );
    const named = new Set([...inDrafts, ...inOps]);
    await attachments.bulkDelete(old.filter((hash) => !named.has(hash)));
  });
};

const tellUploading = (hash: string | null): void => {
  uploading = hash;
  for (const tell of listeners) tell();
};

const sendAll = async (database: PersonDatabase | null): Promise<void> => {
  if (!database) return;
  const tried = new Set<string>();
  for (;;) {
    if (database.isLetGo || !navigator.onLine) return;
    const waiting = await database.attachments.where("state").equals("WAITING").toArray();
    const next = waiting.find(({ sha256 }) => !tried.has(sha256));
    if (!next) return;
    tried.add(next.sha256);
    tellUploading(next.sha256);
    const change = await putOne(database.accountId, next).catch(() => undefined);
    // No answer of ours: the others would not fare better.
    if (!change) return;
    await database.attachments.update(next.sha256, change);
  }
};

/** Arrived only where the server names its hash, refused only in the server's own words; undefined where it is to be tried again. */
const putOne = async (
  accountId: string,
  { sha256, name, bytes }: StoredAttachment,
): Promise<Partial<StoredAttachment> | undefined> => {
  const response = await fetch(`${PATH.replace("{sha256}", sha256)}?name=${encodeURIComponent(name)}`, {
    method: "PUT",
    headers: { "content-type": "application/octet-stream", "account-id": accountId },
    body: bytes,
    signal: AbortSignal.timeout(TIMEOUT_MS),
    cache: "no-store",
    redirect: "error",
  });
  const json: unknown = await response.json();
  if (response.status === 200) {
    const isNamed = typeof json === "object" && json !== null && "sha256" in json && json.sha256 === sha256;
    return isNamed ? { state: "ARRIVED" } : undefined;
  }
  const problem = readProblem(json);
  return problem && DEFINITE.has(problem.code) ? { state: "REFUSED", reason: problem.detail } : undefined;
};
