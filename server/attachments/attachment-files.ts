import { randomUUID } from "node:crypto";
import { createReadStream } from "node:fs";
import { mkdir, open, readdir, rename, rm, stat, unlink, type FileHandle } from "node:fs/promises";
import path from "node:path";
import { Readable } from "node:stream";

const rootOf = (dataDir: string): string => path.join(dataDir, "attachments");

const placeOf = (dataDir: string, name: string): string => path.join(rootOf(dataDir), name.slice(0, 2), name);

const isName = (name: string): boolean => /^[0-9a-f]{64}$/.test(name);

/** A file that is being received: it is not there until `keepAs`. */
export interface PartFile {
  readonly handle: FileHandle;
  /** Gives it its name, so that it survives a power cut: synced, renamed into place, its folder synced. */
  keepAs(name: string): Promise<void>;
  /** Closes it; deletes it where it was not kept. */
  close(): Promise<void>;
}

export const openPartFile = async (dataDir: string): Promise<PartFile> => {
  await mkdir(rootOf(dataDir), { recursive: true });
  const part = path.join(rootOf(dataDir), `${randomUUID()}.part`);
  const handle = await open(part, "w");
  return {
    handle,
    keepAs: async (name) => {
      await handle.sync();
      const place = placeOf(dataDir, name);
      await mkdir(path.dirname(place), { recursive: true });
      await rename(part, place);
      const folder = await open(path.dirname(place), "r");
      await folder.sync().finally(() => folder.close());
    },
    close: async () => {
      await handle.close();
      await rm(part, { force: true });
    },
  };
};

/** The bytes of a stored file as they come from the disk, or undefined where it is gone. */
export const streamAttachmentFile = async (dataDir: string, name: string): Promise<ReadableStream | undefined> => {
  if (!isName(name)) return undefined;
  const place = placeOf(dataDir, name);
  const found = await stat(place).catch(() => undefined);
  return found && (Readable.toWeb(createReadStream(place)) as ReadableStream);
};

/** Deletes a file, unless it was written after an instant; whether it did. */
export const deleteAttachmentFile = async (dataDir: string, name: string, before: Date): Promise<boolean> => {
  const written = isName(name) ? await stat(placeOf(dataDir, name)).catch(() => undefined) : undefined;
  if (!written || written.mtime >= before) return false;
  return unlink(placeOf(dataDir, name)).then(
    () => true,
    () => false,
  );
};

/** Names of files that were written before an instant; parts as old as that, left by a crash, are deleted on the way. */
export const oldAttachmentFiles = async (dataDir: string, before: Date): Promise<string[]> => {
  const names: string[] = [];
  const entries = await readdir(rootOf(dataDir), { recursive: true, withFileTypes: true }).catch(() => []);
  for (const entry of entries.filter((found) => found.isFile())) {
    const file = path.join(entry.parentPath, entry.name);
    const written = await stat(file).catch(() => undefined);
    if (!written || written.mtime >= before) continue;
    if (isName(entry.name)) names.push(entry.name);
    if (entry.name.endsWith(".part")) await rm(file, { force: true });
  }
  return names;
};
