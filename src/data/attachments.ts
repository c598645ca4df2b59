import { withDb } from "#data/with-database.ts";
import { sha256 } from "#data/sha256.ts";
import { attachmentTypeOf, MOST_ATTACHMENT_BYTES, TELLING_BYTES } from "#domain/attachment/attachment-kind.ts";
import { done, refused, type Result } from "#domain/result.ts";

/** A file that goes with a proposal, named by its content. Its bytes stay until nothing on this phone names it any more. */
export interface StoredAttachment {
  readonly sha256: string;
  readonly name: string;
  readonly type: string;
  readonly bytes: ArrayBuffer;
  readonly state: "WAITING" | "ARRIVED" | "REFUSED";
  /** Why the server will not have it. */
  readonly reason?: string;
  /** Milliseconds since 1970. */
  readonly at: number;
}

const MOST_NAME_LETTERS = 100;

/** Keeps a file on this phone and gives its line for the draft (`<sha256> <bytes> <name>`), or says in a sentence why not. Rejects with SaveFailed. */
export const keepAttachment = async (file: File): Promise<Result<string, string>> => {
  if (file.size > MOST_ATTACHMENT_BYTES) return refused(`“${file.name}”超过 32 MB，请压缩或分成几个文件。`);
  if (file.size === 0) return refused(`“${file.name}”是空的，没有内容。`);
  const head = new Uint8Array(await file.slice(0, TELLING_BYTES).arrayBuffer());
  const type = attachmentTypeOf(file.name, head);
  if (type === undefined)
    return refused(`“${file.name}”不能作附件，只支持 Word、WPS、PDF、Excel、PPT、JPG、PNG 文件。`);
  const bytes = await file.arrayBuffer();
  const hash = await hashOf(bytes);
  const name = shortName(file.name);
  await withDb(async ({ attachments }) => {
    if (!(await attachments.get(hash)))
      await attachments.put({ sha256: hash, name, type, bytes, state: "WAITING", at: Date.now() });
  });
  return done(`${hash} ${bytes.byteLength} ${name}`);
};

/** The browser's own is far quicker with 32 MB; it is missing where the page came without TLS. */
const hashOf = async (bytes: ArrayBuffer): Promise<string> => {
  if (!globalThis.crypto?.subtle) return sha256(new Uint8Array(bytes));
  const digest = new Uint8Array(await crypto.subtle.digest("SHA-256", bytes));
  return Array.from(digest, (byte) => byte.toString(16).padStart(2, "0")).join("");
};

/** One line, short enough for the server; the ending stays. */
const shortName = (name: string): string => {
  const plain = name.replace(/[\p{C}\p{Z}]+/gu, " ").trim();
  const letters = [...plain];
  if (letters.length <= MOST_NAME_LETTERS) return plain;
  return [...letters.slice(0, MOST_NAME_LETTERS - 8), "…", ...letters.slice(-6)].join("");
};
