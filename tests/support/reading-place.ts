import type { Page } from "playwright-core";

/** Where this phone keeps that a document was read to: a page from 1 or a paragraph from 0; undefined where it keeps nothing. */
export const keptPlaceOf = (page: Page, documentId: string): Promise<number | undefined> =>
  page.evaluate(async (id) => {
    const settled = <T>(request: IDBRequest<T>): Promise<T> =>
      new Promise((resolve, reject) => {
        request.addEventListener("success", () => resolve(request.result));
        request.addEventListener("error", () => reject(request.error ?? new Error("no answer")));
      });
    for (const { name } of await indexedDB.databases()) {
      const database = await settled(indexedDB.open(name ?? ""));
      try {
        if (!database.objectStoreNames.contains("readingPlaces")) continue;
        const store = database.transaction("readingPlaces").objectStore("readingPlaces");
        const place = (await settled(store.get(id))) as { at: number } | undefined;
        if (place) return place.at;
      } finally {
        database.close();
      }
    }
    return undefined;
  }, documentId);

/** True once the service worker keeps every part that this page has fetched to show a PDF with Chinese letters. */
export const partsAreKept = (page: Page): Promise<boolean> =>
  page.evaluate(async () => {
    const parts = performance
      .getEntriesByType("resource")
      .map(({ name }) => name)
      .filter((name) => /pdf|bcmap/.test(name) && !name.includes("/api/"));
    const kept = await Promise.all(parts.map((part) => caches.match(part)));
    return parts.length > 1 && kept.every((one) => one !== undefined);
  });
