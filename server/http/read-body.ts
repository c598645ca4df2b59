import type { Refusal } from "#contract/refusals.ts";
import { done, refused, type Result } from "#domain/result.ts";
import { parseStrictJson } from "#server/http/strict-json.ts";
import type { IncomingMessage } from "node:http";

/** Where an endpoint does not say otherwise. */
export const JSON_MAX_BYTES = 256 * 1024;

const utf8 = new TextDecoder("utf-8", { fatal: true });

const mediaType = (request: IncomingMessage): { type: string; charset: string | undefined } => {
  const [type = "", ...parameters] = (request.headers["content-type"] ?? "").split(";");
  const charset = parameters.map((part) => part.trim().toLowerCase()).find((part) => part.startsWith("charset="));
  return { type: type.trim().toLowerCase(), charset: charset?.slice("charset=".length).replaceAll('"', "") };
};

/** Whether a body is of one of these media types and says that it is not too large: what can be told before it is read. */
export const checkBody = (
  request: IncomingMessage,
  types: readonly string[],
  maxBytes: number,
): Result<undefined, Refusal> => {
  const { type, charset } = mediaType(request);
  if (!types.includes(type)) return refused({ kind: "unsupported-media-type" });
  if (charset !== undefined && charset !== "utf-8" && charset !== "utf8")
    return refused({ kind: "unsupported-media-type" });
  if ((request.headers["content-encoding"] ?? "identity") !== "identity")
    return refused({ kind: "unsupported-media-type" });
  const isTooLarge = Number(request.headers["content-length"] ?? 0) > maxBytes;
  return isTooLarge ? refused({ kind: "too-large" }) : done(undefined);
};

/** The bytes of a body of one of these media types, or why not: too large, encoded, of another type. */
export const readBytes = async (
  request: IncomingMessage,
  types: readonly string[],
  maxBytes: number,
): Promise<Result<Buffer, Refusal>> => {
  const checked = checkBody(request, types, maxBytes);
  if (!checked.ok) return checked;
  const chunks: Buffer[] = [];
  let size = 0;
  // A body that is left half read must not take its connection along: the refusal is still to be sent over it.
  for await (const chunk of request.iterator({ destroyOnReturn: false }) as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > maxBytes) return refused({ kind: "too-large" });
    chunks.push(chunk);
  }
  return done(Buffer.concat(chunks));
};

/** A JSON body, strictly: UTF-8 to the letter, no doubled keys (security.md ). */
export const readJson = async (
  request: IncomingMessage,
  maxBytes = JSON_MAX_BYTES,
): Promise<Result<{ readonly json: unknown; readonly size: number }, Refusal>> => {
  const bytes = await readBytes(request, ["application/json"], maxBytes);
  if (!bytes.ok) return bytes;
  let text: string;
  try {
    text = utf8.decode(bytes.value);
  } catch {
    return refused({ kind: "malformed-json", detail: "请求内容不是有效的 UTF-8 文本。" });
  }
  const json = parseStrictJson(text);
  return json.ok ? done({ json: json.value, size: bytes.value.length }) : json;
};
