declare const self: ServiceWorkerGlobalScope & { readonly __WB_MANIFEST: readonly ShellFile[] };

interface ShellFile {
  readonly url: string;
  /** null: the name carries a hash of the content. */
  readonly revision: string | null;
}

const files = self.__WB_MANIFEST;

/** The scanner and its decoder: on the list, but fetched only for a signed-in member. */
const SCANNER = /^assets\/(scan-|zxing)/;
const DECODER = /\.wasm$/;

/** One cache a release: its name is the list itself, so that two releases never mix. */
const version = files
  .map(({ url, revision }) => `${url}?${revision ?? ""}`)
  .join("\n")
  .split("")
  .reduce((hash, letter) => (Math.imul(hash, 31) + letter.charCodeAt(0)) | 0, 7);
const SHELL = `shell-${(version >>> 0).toString(36)}`;

/** Lazy chunks after their first use: hashed names, so never stale. */
const LATER = "later";
const MOST_LATER = 64;

const MIME_BY_ENDING: Record<string, RegExp> = {
  js: /javascript/,
  mjs: /javascript/,
  css: /^text\/css/,
  html: /^text\/html/,
  png: /^image\/png/,
  svg: /^image\/svg/,
  wasm: /^application\/wasm/,
  webmanifest: /json|manifest/,
};

/** A hotel's sign-in page answers everything with 200 and HTML: only what is what it should be is kept. */
export const isTrustworthy = (path: string, response: Response): boolean => {
  const mime = MIME_BY_ENDING[path.split(".").at(-1) ?? ""];
  const type = response.headers.get("content-type") ?? "";
  return response.status === 200 && !response.redirected && response.type === "basic" && (!mime || mime.test(type));
};

/** Fetches the whole app shell, or fails as a whole, so that the old release stays. Hashed files come from the old cache. */
export const fillShell = async (): Promise<void> => {
  const shell = await caches.open(SHELL);
  await Promise.all(
    files.map(async ({ url, revision }) => {
      if (SCANNER.test(url)) return;
      const path = `/${url}`;
      const kept = revision === null ? await caches.match(path) : undefined;
      const response = kept ?? (await fetch(path, { cache: revision === null ? "default" : "reload" }));
      if (!kept && !isTrustworthy(path, response)) throw new Error(`not our ${path}: ${response.status}`);
      await shell.put(path, response);
    }),
  );
};

/** This release's shell stays, and the one before it: a tab that runs on it goes on without a network, until it is loaded anew. */
export const dropOldShells = async (): Promise<void> => {
  const older = (await caches.keys()).filter((name) => name !== SHELL && name !== LATER);
  for (const name of older.slice(0, -1)) await caches.delete(name);
};

/** Keeps a lazy chunk; those of releases long gone make room. */
export const keepForLater = async (path: string, response: Response): Promise<void> => {
  const later = await caches.open(LATER);
  await later.put(path, response);
  const kept = await later.keys();
  await Promise.all(kept.slice(0, Math.max(0, kept.length - MOST_LATER)).map((old) => later.delete(old)));
};

/** Fetches the scanner ahead of its first use, which may be in a basement; the decoder only for browsers without their own. */
export const keepScanner = async (withDecoder: boolean): Promise<void> => {
  for (const { url } of files) {
    const path = `/${url}`;
    if (!SCANNER.test(url) || (DECODER.test(url) && !withDecoder) || (await caches.match(path))) continue;
    const response = await fetch(path);
    if (isTrustworthy(path, response)) await keepForLater(path, response);
  }
};

export const fromShell = async (path: string): Promise<Response | undefined> =>
  (await caches.open(SHELL)).match(path, { ignoreSearch: true });
