import type { Db } from "#server/db/database.ts";
import { createHmac, hkdfSync, randomBytes } from "node:crypto";
import { mkdir, open, readFile, rename } from "node:fs/promises";
import path from "node:path";

/** Secrets that no request ever sees. All derive from one master that lies outside the database (DATA_DIR/master-key, mode 0600). */
export interface ServerKeys {
  readonly receiptPepper: Buffer;
  readonly contactKey: Buffer;
  readonly challengeKey: Buffer;
  /** Signs the code by which staff of a meeting check a member in. */
  readonly memberCodeKey: Buffer;
  /** Tells people apart where they are counted, without naming them. */
  readonly personKey: Buffer;
}

const readMaster = async (dataDir: string): Promise<Buffer> => {
  const file = path.join(dataDir, "master-key");
  try {
    return Buffer.from((await readFile(file, "utf8")).trim(), "hex");
  } catch (fault) {
    if (!(fault instanceof Error && "code" in fault && fault.code === "ENOENT")) throw fault;
  }
  await mkdir(dataDir, { recursive: true });
  const draft = `${file}.${process.pid}`;
  const handle = await open(draft, "w", 0o600);
  await handle.writeFile(randomBytes(32).toString("hex"));
  await handle.sync();
  await handle.close();
  await rename(draft, file);
  return readMaster(dataDir);
};

const derive = (master: Buffer, purpose: string): Buffer =>
  Buffer.from(hkdfSync("sha256", master, "zhangshang-lvzhi", purpose, 32));

/** The keys; a database that was made under another master is refused, because its receipts and contacts could not be read. */
export const openServerKeys = async (dataDir: string, db: Db): Promise<ServerKeys> => {
  const master = await readMaster(dataDir);
  if (master.length !== 32) throw new Error(`${dataDir}/master-key 已损坏，请从备份恢复`);
  const proof = createHmac("sha256", master).update("proof").digest();
  await db
    .insertInto("server_key")
    .values({ name: "master-proof", value: proof })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  const kept = await db
    .selectFrom("server_key")
    .select("value")
    .where("name", "=", "master-proof")
    .executeTakeFirstOrThrow();
  if (!kept.value.equals(proof)) throw new Error(`${dataDir}/master-key 不是这个数据库的密钥，请从备份恢复`);
  return {
    receiptPepper: derive(master, "receipt"),
    contactKey: derive(master, "contact"),
    challengeKey: derive(master, "challenge"),
    memberCodeKey: derive(master, "member-code"),
    personKey: derive(master, "person"),
  };
};
