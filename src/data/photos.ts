import { done, refused, type Result } from "#domain/result.ts";
import type { PersonDatabase } from "#data/database.ts";
import { sha256 } from "#data/sha256.ts";
import { shrinkPhoto, type ShrunkPhoto } from "#data/photo-shrink.ts";
import type { PhotoReply } from "#data/photo-worker.ts";
import { isHeic } from "#data/photo-kind.ts";
import { photoSize } from "#data/photo-size.ts";

/** A photo ready to be kept and sent: JPEG, at most 1600 px a side, nothing in it but the picture. */
export interface PreparedPhoto extends ShrunkPhoto {
  readonly sha256: string;
  /** An address for <img>; good until the page ends. */
  readonly previewUrl: string;
}

export type PhotoRefusal = {
  readonly kind: "not-an-image" | "too-many-pixels" | "heic" | "unreadable";
  readonly detail: string;
};

const MOST_PIXELS = 40_000_000;

const refusals = {
  "not-an-image": "这个文件不是图片，请选择照片。",
  "too-many-pixels": "这张照片超过 4,000 万像素，手机处理不了。请用普通模式重新拍一张。",
  heic: "这张照片是 HEIC 格式，本机浏览器打不开。请在相册中存为 JPEG 再选，或直接拍照。",
  unreadable: "这张照片打不开，可能已损坏。请换一张，或直接拍照。",
} as const satisfies Record<PhotoRefusal["kind"], string>;

/** Makes a chosen file small and anonymous, in a worker where there is one, or says in a sentence why not. */
export const preparePhoto = async (file: Blob): Promise<Result<PreparedPhoto, PhotoRefusal>> => {
  const no = (kind: PhotoRefusal["kind"]) => refused({ kind, detail: refusals[kind] });
  if (file.type !== "" && !file.type.startsWith("image/")) return no("not-an-image");
  const head = new Uint8Array(await file.slice(0, 262_144).arrayBuffer());
  const size = photoSize(head);
  if (size && size.width * size.height > MOST_PIXELS) return no("too-many-pixels");

  const shrunk = await inWorker(file).catch(() => shrinkPhoto(file).catch(() => undefined));
  if (!shrunk) return no(isHeic(head) ? "heic" : "unreadable");
  const hash = sha256(new Uint8Array(shrunk.bytes));
  return done({ ...shrunk, sha256: hash, previewUrl: previewOf(shrunk) });
};

/** An address under which <img> finds the picture. */
export const previewOf = (photo: { readonly bytes: ArrayBuffer; readonly type: string }): string =>
  URL.createObjectURL(new Blob([photo.bytes], { type: photo.type }));

/** Keeps the photos of a submission; call it inside the transaction that writes the submission. */
export const keepPhotos = async (
  database: PersonDatabase,
  submissionId: string,
  photos: readonly PreparedPhoto[],
): Promise<void> => {
  await database.photoBytes.bulkPut(photos.map(({ sha256, bytes }) => ({ submissionId, sha256, bytes })));
  await database.photos.bulkPut(
    photos.map(({ sha256, type, width, height }) => ({
      submissionId,
      sha256,
      type,
      width,
      height,
      state: "WAITING",
      tries: 0,
      nextAt: 0,
    })),
  );
};

/** Gives the photos of a submission to the one that replaces it, inside the caller's transaction. */
export const movePhotos = async (database: PersonDatabase, from: string, to: string): Promise<void> => {
  for (const table of [database.photos, database.photoBytes]) {
    await table
      .where("submissionId")
      .equals(from)
      .toArray()
      .then((rows) => database.table(table.name).bulkPut(rows.map((row) => ({ ...row, submissionId: to }))));
    await table.where("submissionId").equals(from).delete();
  }
};

let worker: Worker | undefined;
let lastTicket = 0;

const inWorker = (file: Blob): Promise<ShrunkPhoto> =>
  new Promise((resolve, reject) => {
    worker ??= new Worker(new URL("./photo-worker.ts", import.meta.url), { type: "module" });
    const current = worker;
    const ticket = ++lastTicket;
    const hear = new AbortController();
    const finish = (settle: () => void) => {
      hear.abort();
      settle();
    };
    current.addEventListener(
      "message",
      ({ data }: MessageEvent<PhotoReply>) => {
        const { photo } = data;
        if (data.ticket === ticket) finish(photo ? () => resolve(photo) : () => reject(new Error("not decoded")));
      },
      { signal: hear.signal },
    );
    current.addEventListener(
      "error",
      () => {
        worker = undefined;
        finish(() => reject(new Error("no worker")));
      },
      { signal: hear.signal },
    );
    current.postMessage({ ticket, file }, []);
  });
