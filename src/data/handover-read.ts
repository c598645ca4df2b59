import { fromBase64 } from "#data/base64.ts";
import { isLoose, readHandedOp, type HandedOp } from "#data/handed-item.ts";
import { FILE_MARK } from "#data/handover-file.ts";
import type { PreparedPhoto } from "#data/photos.ts";
import { sha256 } from "#data/sha256.ts";
import { done, refused, type Result } from "#domain/result.ts";
import { readPointCode } from "#domain/liaison-point/point-code.ts";
import { OPINION_CATEGORIES, PHOTO_LIMIT, TEXT_LIMIT } from "#domain/submission/submission-lists.ts";
import { countLetters } from "#domain/text/plain-text.ts";

export type HandedPhoto = Omit<PreparedPhoto, "previewUrl">;

export interface HandedItem {
  readonly op: HandedOp;
  readonly photos: readonly HandedPhoto[];
}

export interface HandedDraft {
  readonly key: string;
  readonly text: string;
  readonly category?: (typeof OPINION_CATEGORIES)[number];
  readonly photos: readonly HandedPhoto[];
}

/** A handover whose every part was checked. */
export interface Handover {
  readonly items: readonly HandedItem[];
  readonly drafts: readonly HandedDraft[];
}

const MOST_BYTES = 256 * 1024 * 1024;
const MOST_ITEMS = 5_000;
const MOST_PHOTO_BYTES = 8 * 1024 * 1024;

/** Reads a handover file for the account that is signed in, or says in a sentence why it cannot be taken. */
export const readHandoverFile = async (file: Blob, accountId: string): Promise<Result<Handover, string>> => {
  if (file.size > MOST_BYTES) return refused("文件太大，不是本应用导出的文件。");
  const text = await file.text();
  const mark = text.lastIndexOf(`\n${FILE_MARK} `);
  if (mark < 0) return refused("这不是本应用导出的待发送文件。");
  const [head = "", machine = ""] = text.slice(mark + 1).split(/\r?\n/);
  const [, version, sum] = head.split(" ");
  if (version !== "1") return refused("这个文件是更新的版本导出的，请先更新本机的应用。");
  if (sum !== sha256(new TextEncoder().encode(machine)))
    return refused("文件不完整或被改动过，请在原来的手机上重新导出。");
  return readBody(machine, accountId);
};

const broken = refused("文件里有无法识别的内容，没有接收。");

const readBody = (machine: string, accountId: string): Result<Handover, string> => {
  let body: unknown;
  try {
    body = JSON.parse(machine);
  } catch {
    return broken;
  }
  if (!isLoose(body) || !Array.isArray(body.items) || !Array.isArray(body.drafts)) return broken;
  if (body.account !== accountId)
    return refused("这个文件是另一位使用者导出的，不能从您的账号送出。文字可以打开文件查看。");
  if (body.items.length + body.drafts.length > MOST_ITEMS) return broken;
  // A deletion of a draft is not handed on: it is said again where it is meant.
  const wanted = body.items.filter((item) => !(isLoose(item) && isLoose(item.op) && item.op.kind === "draft.delete"));
  const items = wanted.map((raw) => readItem(raw, accountId));
  const drafts = body.drafts.map(readDraft);
  const whole = {
    items: items.filter((item) => item !== undefined),
    drafts: drafts.filter((one) => one !== undefined),
  };
  return whole.items.length === items.length && whole.drafts.length === drafts.length ? done(whole) : broken;
};

const readItem = (raw: unknown, accountId: string): HandedItem | undefined => {
  if (!isLoose(raw)) return undefined;
  const op = readHandedOp(raw.op, accountId);
  const photos = readPhotos(raw.photos);
  return op && photos && { op, photos };
};

const readDraft = (raw: unknown): HandedDraft | undefined => {
  if (!isLoose(raw) || typeof raw.key !== "string" || typeof raw.text !== "string") return undefined;
  const [screen, code = ""] = raw.key.split(":");
  if (screen !== "submit" || readPointCode(code).kind !== "code") return undefined;
  const photos = readPhotos(raw.photos);
  const category = OPINION_CATEGORIES.find((one) => one === raw.category);
  if (!photos || countLetters(raw.text) > 2 * TEXT_LIMIT) return undefined;
  return { key: raw.key, text: raw.text, ...(category && { category }), photos };
};

const readPhotos = (raw: unknown): HandedPhoto[] | undefined => {
  if (!Array.isArray(raw) || raw.length > PHOTO_LIMIT) return undefined;
  const photos = raw.map(readPhoto).filter((photo) => photo !== undefined);
  return photos.length === raw.length ? photos : undefined;
};

/** A photo is what its own hash says, or none. */
const readPhoto = (raw: unknown): HandedPhoto | undefined => {
  if (!isLoose(raw) || raw.type !== "image/jpeg" || typeof raw.data !== "string") return undefined;
  const isSide = (side: unknown): side is number =>
    Number.isSafeInteger(side) && Number(side) > 0 && Number(side) < 20_000;
  if (raw.data.length > 2 * MOST_PHOTO_BYTES || !isSide(raw.width) || !isSide(raw.height)) return undefined;
  const bytes = fromBase64(raw.data);
  if (!bytes || bytes.byteLength > MOST_PHOTO_BYTES) return undefined;
  const hash = sha256(new Uint8Array(bytes));
  return hash === raw.sha256
    ? { sha256: hash, type: raw.type, width: raw.width, height: raw.height, bytes }
    : undefined;
};
