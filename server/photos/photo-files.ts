import { randomUUID } from "node:crypto";
import { mkdir, open, readFile, rename, unlink } from "node:fs/promises";
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

export const deletePhotoFile = async (dataDir: string, name: string): Promise<void> => {
  if (isName(name)) await unlink(path.join(folderOf(dataDir, name), name)).catch(() => undefined);
};
