import { type Message, textOf } from "#bench/eval/read-folder.ts";
import { openDatabase } from "#server/db/database.ts";
import type { House } from "#server/house.ts";
import { openHouse } from "#server/open-house.ts";
import { readSettings } from "#server/settings.ts";
import { indexSubmissions } from "#server/similar/index-texts.ts";
import { textKey } from "#server/submissions/text-key.ts";
import { createHash, randomBytes } from "node:crypto";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** A product of its own that took in these messages and has read them all; thrown away by `close`. */
export interface EvalHouse {
  readonly house: House;
  readonly messageById: ReadonlyMap<string, Message>;
  close(): Promise<void>;
}

/** The id under which a message is sent, always the same. */
export const submissionId = (id: string): string => {
  const hex = createHash("sha256").update(`message ${id}`).digest("hex");
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
};

export const openEvalHouse = async (messages: readonly Message[]): Promise<EvalHouse> => {
  const dataDir = await mkdtemp(join(tmpdir(), "lvzhi-eval-"));
  const settings = readSettings({ DATA_DIR: dataDir, DEMO: "off", LOG_LEVEL: "silent" });
  const database = await openDatabase(settings);
  const close = async () => {
    await database.close();
    await rm(dataDir, { recursive: true, force: true });
  };
  const house = await openHouse(settings, database);
  await Promise.all(messages.map((message) => send(house, message)));
  while ((await indexSubmissions(house)) > 0);
  return { house, messageById: new Map(messages.map((message) => [submissionId(message.id), message])), close };
};

const send = (house: House, message: Message): Promise<boolean> => {
  const text = textOf(message);
  const at = new Date(message.time);
  return house.storeSubmission({
    id: submissionId(message.id),
    pointCode: "EVAL",
    authorAccountId: null,
    text,
    textKey: textKey(text),
    category: null,
    held: null,
    receiptHash: randomBytes(32),
    fingerprint: randomBytes(32),
    contact: null,
    photos: [],
    writtenAt: at,
    clockOffsetMs: null,
    receivedAt: at,
  });
};
