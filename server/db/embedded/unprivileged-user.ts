import { readFile, stat } from "node:fs/promises";

export interface SystemUser {
  readonly uid: number;
  readonly gid: number;
}

/** PostgreSQL refuses to run as root: the user that already owns the cluster, else `postgres`, else `nobody`. Undefined: stay who we are. */
export const unprivilegedUser = async (clusterFolder: string): Promise<SystemUser | undefined> => {
  if (process.getuid?.() !== 0) return undefined;
  const owner = await stat(clusterFolder).catch(() => undefined);
  if (owner && owner.uid !== 0) return { uid: owner.uid, gid: owner.gid };

  const accounts = (await readFile("/etc/passwd", "utf8")).split("\n").map((line) => line.split(":"));
  for (const name of ["postgres", "nobody"]) {
    const account = accounts.find((fields) => fields[0] === name);
    if (account) return { uid: Number(account[2]), gid: Number(account[3]) };
  }
  throw new Error(
    "Started as root, and there is neither a user postgres nor nobody that the database could run as. Start as another user.",
  );
};
