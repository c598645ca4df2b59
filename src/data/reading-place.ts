import type { ReadingPlace } from "#data/database.ts";
import { currentDatabase } from "#data/database.ts";
import { withDb } from "#data/with-database.ts";

export const FIRST_ZOOM = 1;

/** How far a document was read here; undefined where it never was. */
export const readPlace = async (documentId: string): Promise<ReadingPlace | undefined> =>
  currentDatabase()?.readingPlaces.get(documentId);

/** Keeps how far a document was read: a page from 1, or a paragraph from 0. Rejects with SaveFailed. */
export const keepPlace = (documentId: string, at: number, zoom: number): Promise<void> =>
  withDb(async ({ readingPlaces }) => {
    await readingPlaces.put({ documentId, at, zoom, readAt: Date.now() });
  });
