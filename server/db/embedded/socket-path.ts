import { lstat, mkdtemp, rm, symlink } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** The kernel's limit for the path of a socket is 108 bytes on Linux, 104 on macOS, with the closing zero. */
const LONGEST = 103;
const SOCKET = ".s.PGSQL.5432";

export interface SocketFolder {
  readonly path: string;
  remove(): Promise<void>;
}

/** A short path to the folder that the socket lies in: the folder itself, or a link to it where its path is too long. */
export const shortSocketFolder = async (clusterFolder: string): Promise<SocketFolder> => {
  if (Buffer.byteLength(join(clusterFolder, SOCKET)) <= LONGEST) {
    return { path: clusterFolder, remove: async () => undefined };
  }
  const base = (await lstat("/tmp").catch(() => undefined))?.isDirectory() ? "/tmp" : tmpdir();
  const folder = await mkdtemp(join(base, "lvzhi-"));
  const path = join(folder, "cluster");
  await symlink(clusterFolder, path);
  return { path, remove: () => rm(folder, { recursive: true, force: true }) };
};
