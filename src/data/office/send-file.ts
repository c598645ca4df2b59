import type { putAttachment } from "#contract/attachments.ts";
import type { Problem } from "#contract/problem.ts";
import { addressOf, type OfficeAnswer } from "#data/ask-endpoint.ts";
import { useWhoAmI } from "#data/session.ts";
import { sha256 } from "#data/sha256.ts";
import { MOST_ATTACHMENT_BYTES } from "#domain/attachment/attachment-kind.ts";
import { done, refused } from "#domain/result.ts";

const PATH: (typeof putAttachment)["path"] = "/api/v1/attachments/{sha256}";
const TIMEOUT_MS = 600_000;

/** Uploads a file and gives its hash; `report` hears the share that has left, 0–1. The same bytes again change nothing. */
export const sendFile = async (file: File, report: (share: number) => void): Promise<OfficeAnswer<string>> => {
  if (file.size > MOST_ATTACHMENT_BYTES)
    return refused({ code: "too-large", detail: `“${file.name}”超过 32 MB，请压缩或分成几个文件。` });
  if (file.size === 0) return refused({ code: "empty", detail: `“${file.name}”是空的，没有内容。` });
  const bytes = await file.arrayBuffer();
  const hash = await hashOf(bytes);
  const address = addressOf(PATH, { sha256: hash }, { name: file.name.slice(-100) });
  return put(address, bytes, hash, report);
};

/** The browser's own is far quicker; it is missing where the page came without TLS. */
const hashOf = async (bytes: ArrayBuffer): Promise<string> => {
  if (!globalThis.crypto?.subtle) return sha256(new Uint8Array(bytes));
  const digest = new Uint8Array(await crypto.subtle.digest("SHA-256", bytes));
  return Array.from(digest, (byte) => byte.toString(16).padStart(2, "0")).join("");
};

/** fetch tells nothing of what has left, XMLHttpRequest does. */
const put = (address: string, bytes: ArrayBuffer, hash: string, report: (share: number) => void) =>
  new Promise<OfficeAnswer<string>>((resolve) => {
    const request = new XMLHttpRequest();
    request.open("PUT", address);
    request.timeout = TIMEOUT_MS;
    request.setRequestHeader("content-type", "application/octet-stream");
    request.setRequestHeader("account-id", useWhoAmI.getState().session?.account.id ?? "");
    request.upload.addEventListener("progress", ({ loaded }) => report(loaded / bytes.byteLength));
    request.addEventListener("loadend", () =>
      resolve(request.status === 200 ? done(hash) : refused(refusalOf(request.responseText))),
    );
    request.send(bytes);
  });

const refusalOf = (answer: string) => {
  try {
    const { code, detail } = JSON.parse(answer) as Problem;
    return { code, detail };
  } catch {
    return { code: "no-network", detail: "文件没有传完，请再试一次。" };
  }
};
