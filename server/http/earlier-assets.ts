import {
  copyFileSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import path from "node:path";

/** A page that was opened before a deploy asks for its own parts: they stay for so long after their build was replaced. */
export const EARLIER_ASSETS_DAYS = 14;

/** The names of the build that the server ran with last, one a line. */
const LAST_BUILD = ".last-build";
const isAsset = (name: string): boolean => !name.startsWith(".");

/**
 * Copies the hashed files of this build into `archive` and lets go of those of builds that were replaced long ago. The archive lies in
 * DATA_DIR, so that it also outlives a deploy into a fresh folder or container. Called at every start; throws where the disk does.
 */
export const keepEarlierAssets = (folder: string, archive: string, now: Date): void => {
  mkdirSync(archive, { recursive: true });
  const current = readdirSync(folder).filter(isAsset);
  for (const name of current) keepFile(path.join(folder, name), path.join(archive, name));

  const replaced = readLastBuild(archive).filter((name) => !current.includes(name));
  const kept = readdirSync(archive).filter(isAsset);
  // From today on they are of the past: their time is counted from here, not from when they were built.
  for (const name of replaced) if (kept.includes(name)) utimesSync(path.join(archive, name), now, now);

  const oldest = now.getTime() - EARLIER_ASSETS_DAYS * 86_400_000;
  for (const name of kept) {
    const isPast = !current.includes(name) && statSync(path.join(archive, name)).mtimeMs < oldest;
    if (isPast) rmSync(path.join(archive, name), { force: true });
  }
  writeFileSync(path.join(archive, LAST_BUILD), current.join("\n"));
};

/** The name is a hash of the content: a whole copy of the same name is the same file. A kill in between leaves no half one. */
const keepFile = (from: string, to: string): void => {
  if (sizeOf(to) === statSync(from).size) return;
  const half = path.join(path.dirname(to), `.half-${path.basename(to)}`);
  copyFileSync(from, half);
  renameSync(half, to);
};

const sizeOf = (file: string): number | undefined => statSync(file, { throwIfNoEntry: false })?.size;

const readLastBuild = (archive: string): string[] => {
  const list = path.join(archive, LAST_BUILD);
  return sizeOf(list) === undefined ? [] : readFileSync(list, "utf8").split("\n").filter(Boolean);
};
