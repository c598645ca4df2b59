import type { MeetingDocumentView, MyMeeting } from "#contract/meetings.ts";
import { currentDatabase, type MeetingFile, type PersonDatabase } from "#data/database.ts";
import { useLive } from "#data/live.ts";
import { keepPdfReader } from "#data/pdf-ahead.ts";
import { sha256 } from "#data/sha256.ts";
import { SaveFailed, withDatabase } from "#data/with-database.ts";
import type { TextBlock } from "#domain/meeting/text-block.ts";
import { done, refused, type Result } from "#domain/result.ts";

/** Why a document did not come to this phone. full: no room; `sentence` of the phone's storage is the same everywhere. */
export type FileFault = "offline" | "gone" | "failed" | "full";

/** Bytes so far. */
export type OnProgress = (bytes: number) => void;

/** A document without any byte of it for so long is given up. */
const SILENCE_MS = 30_000;

/** The document's bytes as they lie here; null where they do not, undefined while that is read. */
export const useMeetingFile = (hash: string): MeetingFile | null | undefined =>
  useLive(async (database) => (await database.meetingFiles.get(hash)) ?? null, [hash]);

/** The hashes of all documents that lie here, live. */
export const useKeptHashes = (): ReadonlySet<string> | undefined =>
  useLive(async (database) => new Set(await database.meetingFiles.toCollection().primaryKeys()));

/** Fetches a document and keeps it on this phone, its paragraphs with it where it has some. Never throws. */
export const keepMeetingFile = async (
  meetingId: MyMeeting["id"],
  document: MeetingDocumentView,
  onProgress: OnProgress = () => undefined,
): Promise<Result<undefined, FileFault>> => {
  const database = currentDatabase();
  if (!database) return refused("failed");
  if (await database.meetingFiles.get(document.sha256)) return done(undefined);
  if (!navigator.onLine) return refused("offline");
  try {
    const path = `/api/v1/my-meetings/${meetingId}/documents/${document.id}`;
    const bytes = await fetchBytes(database, path, onProgress);
    if (bytes === "gone") return refused("gone");
    if (sha256(new Uint8Array(bytes)) !== document.sha256) return refused("failed");
    const blocks = document.hasBlocks ? await fetchBlocks(database, `${path}/blocks`) : null;
    const { id: documentId, sha256: hash } = document;
    const file = { sha256: hash, meetingId, documentId, bytes, blocks, keptAt: Date.now() };
    await withDatabase(database, ({ meetingFiles }) => meetingFiles.put(file));
    if (document.mediaType === "application/pdf") void keepPdfReader();
    return done(undefined);
  } catch (error) {
    return refused(error instanceof SaveFailed ? "full" : "failed");
  }
};

/** Lets go of documents that the server no longer names, and of how far they were read. */
export const dropGoneFiles = (database: PersonDatabase): Promise<void> => {
  const { meta, meetingFiles, readingPlaces } = database;
  return database.transaction("rw", [meta, meetingFiles, readingPlaces], async () => {
    const documents = (await database.readMeta("myMeetings"))?.body.meetings.flatMap((meeting) => meeting.documents);
    if (!documents) return;
    const hashes = new Set(documents.map((document) => document.sha256));
    const ids = new Set(documents.map(({ id }) => id));
    const files = await meetingFiles.toCollection().primaryKeys();
    await meetingFiles.bulkDelete(files.filter((hash) => !hashes.has(hash)));
    const places = await readingPlaces.toCollection().primaryKeys();
    await readingPlaces.bulkDelete(places.filter((id) => !ids.has(id)));
  });
};

const ask = (database: PersonDatabase, path: string, signal: AbortSignal): Promise<Response> =>
  fetch(path, { headers: { "account-id": database.accountId }, signal, cache: "no-store", redirect: "error" });

const fetchBytes = async (
  database: PersonDatabase,
  path: string,
  onProgress: OnProgress,
): Promise<ArrayBuffer | "gone"> => {
  const silence = new AbortController();
  let timer = setTimeout(() => silence.abort(), SILENCE_MS);
  try {
    const response = await ask(database, path, silence.signal);
    if (response.status === 404) return "gone";
    if (response.status !== 200 || !response.body) throw new Error(`a document was answered with ${response.status}`);
    const parts: Uint8Array<ArrayBuffer>[] = [];
    let bytes = 0;
    const reader = response.body.getReader();
    for (let part = await reader.read(); !part.done; part = await reader.read()) {
      clearTimeout(timer);
      timer = setTimeout(() => silence.abort(), SILENCE_MS);
      parts.push(part.value);
      bytes += part.value.byteLength;
      onProgress(bytes);
    }
    return await new Blob(parts).arrayBuffer();
  } finally {
    clearTimeout(timer);
  }
};

const fetchBlocks = async (database: PersonDatabase, path: string): Promise<readonly TextBlock[]> => {
  const response = await ask(database, path, AbortSignal.timeout(SILENCE_MS));
  if (response.status !== 200) throw new Error(`paragraphs were answered with ${response.status}`);
  return ((await response.json()) as { blocks: readonly TextBlock[] }).blocks;
};
