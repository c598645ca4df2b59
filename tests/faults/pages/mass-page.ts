import { openPersonDatabase } from "#data/database.ts";
import { readMySubmissions } from "#data/my-submissions.ts";
import { shrinkPhoto } from "#data/photo-shrink.ts";
import { previewOf } from "#data/photos.ts";
import { readDraftViews } from "#data/draft-views.ts";
import { beginDraft, removeDraft, keepDraft } from "#data/draft-edits.ts";
import { sha256 } from "#data/sha256.ts";
import { submitSubmission } from "#data/submissions.ts";
import { startSync, wakeSync } from "#data/sync-engine.ts";
import type { ReportFields } from "#domain/report/report-draft.ts";

/** The app's own saving and sending without its screens, for many submissions in little time. */

/** Sends and fetches from now on for this account. */
export const start = (accountId: string): void => startSync(accountId);

interface Saved {
  readonly id: string;
  readonly receipt: string;
  readonly text: string;
}

const submit = async (pointCode: string, text: string): Promise<Saved> => {
  const { id, receipt } = await submitSubmission({ pointCode, text, photos: [], writtenAt: new Date() });
  return { id, receipt, text };
};

/** Submits as the screen does; what comes back was told to be saved. */
export const save = async (pointCode: string, texts: readonly string[]): Promise<Saved[]> => {
  const taps: Saved[] = [];
  for (const text of texts) taps.push(await submit(pointCode, text));
  return taps;
};

/** The same, telling of each on the console as a screen would: whoever kills the page knows what it had promised. */
export const saveAloud = async (pointCode: string, texts: readonly string[]): Promise<void> => {
  // oxlint-disable-next-line no-console
  for (const text of texts) console.info(`tap ${JSON.stringify(await submit(pointCode, text))}`);
};

/** The same where saving may fail: what was saved, and the sentences for what was not. */
export const trySave = async (pointCode: string, texts: readonly string[]) => {
  const taps: Saved[] = [];
  const failures: { text: string; sentence: string }[] = [];
  for (const text of texts) {
    await submit(pointCode, text).then(
      (tap) => taps.push(tap),
      (error: unknown) => failures.push({ text, sentence: error instanceof Error ? error.message : String(error) }),
    );
  }
  return { taps, failures };
};

/** As if a person asked for it. */
export const hurry = (): void => wakeSync(true);

/** What the lists show of this account's submissions, read from the disk. */
export const look = async (accountId: string) => {
  const views = await readMySubmissions(openPersonDatabase(accountId));
  return views.map(({ id, receipt, text, delivery }) => ({ id, receipt, text, state: delivery.state }));
};

/** Takes the connection to the database away, as phones do. */
export const closeDatabase = (accountId: string): void => openPersonDatabase(accountId).backendDB().close();

/** Submits with a photo of one colour. */
export const saveWithPhoto = async (pointCode: string, text: string, colour: string): Promise<Saved> => {
  const canvas = new OffscreenCanvas(64, 48);
  const pen = canvas.getContext("2d");
  if (!pen) throw new Error("no canvas");
  pen.fillStyle = colour;
  pen.fillRect(0, 0, 64, 48);
  const shrunk = await shrinkPhoto(await canvas.convertToBlob({ type: "image/png" }));
  const photo = { ...shrunk, sha256: sha256(new Uint8Array(shrunk.bytes)), previewUrl: previewOf(shrunk) };
  const { id, receipt } = await submitSubmission({ pointCode, text, photos: [photo], writtenAt: new Date() });
  return { id, receipt, text };
};

/** A new report draft's id. */
export const newDraft = (): Promise<string> => beginDraft("report");

/** Keeps words in a draft; on the disk once resolved. */
export const writeDraft = (id: string, fields: Partial<ReportFields>): Promise<void> => keepDraft("report", id, fields);

export const dropDraft = (id: string): Promise<void> => removeDraft(id);

/** The drafts as the lists show them. */
export const lookAtDrafts = async (accountId: string) => {
  const drafts = await readDraftViews(openPersonDatabase(accountId), "report");
  return drafts.map(({ id, fields, sync, conflictOf }) => ({
    id,
    fields,
    state: sync.state,
    isCopy: conflictOf !== null,
  }));
};
