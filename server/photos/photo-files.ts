import { randomUUID } from "node:crypto";
import { mkdir, open, readdir, readFile, rename, stat, unlink } from "node:fs/promises";
import path from "node:path";

const folderOf = (dataDir: string, name: string): string => path.join(dataDir, "photos", name.slice(0, 2));

const isName = (name: string): boolean => /^[0-9a-f]{64}\.jpg$/.test(name);

/** Writes a photo's bytes so that they survive a power cut: synced, renamed into place, its folder synced. */
export const writePhotoFile = async (dataDir: string, name: string, bytes: Uint8Array): Promise<void> => {
  const folder = folderOf(dataDir, name);
  await mkdir(folder, { recursive: true });
  const draft = path.join(folder, `${randomUUID()}.part`);
  const handle = await open(draft, "w");
  try {
    await handle.writeFile(bytes);
    await handle.sync();
  } finally {
    await handle.close();
  }
  await rename(draft, path.join(folder, name));
  const directory = await open(folder, "r");
  await directory.sync().finally(() => directory.close());
};

/** A stored photo's bytes, or undefined where the file is gone. */
export const readPhotoFile = async (dataDir: string, name: string): Promise<Buffer<ArrayBuffer> | undefined> => {
  if (!isName(name)) return undefined;
  return readFile(path.join(folderOf(dataDir, name), name)).catch(() => undefined);
};

/** Deletes a photo's file, unless it was written after an instant; whether it did. An upload of the same picture writes it anew before it is recorded. */
export const deletePhotoFile = async (dataDir: string, name: string, before: Date): Promise<boolean> => {
  if (!isName(name)) return false;
  const file = path.join(folderOf(dataDir, name), name);
  const written = await stat(file).catch(() => undefined);
  if (!written || written.mtime >= before) return false;
  return unlink(file).then(
    () => true,
    () => false,
  );
};

/** Names of photo files that were last written before an instant; drafts as old as that, left by a crash, are deleted on the way and counted. */
export const sweepOldFiles = async (dataDir: string, before: Date): Promise<{ names: string[]; drafts: number }> => {
  const found = { names: [] as string[], drafts: 0 };
  const root = path.join(dataDir, "photos");
  for (const entry of await readdir(root, { recursive: true, withFileTypes: true }).catch(() => [])) {
    if (!entry.isFile()) continue;
    const file = path.join(entry.parentPath, entry.name);
    const written = await stat(file).catch(() => undefined);
    if (!written || written.mtime >= before) continue;
    if (isName(entry.name)) found.names.push(entry.name);
    if (entry.name.endsWith(".part")) found.drafts += Number(await unlink(file).then(() => true));
  }
  return found;
};
