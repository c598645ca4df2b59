import { readHandedOp, type HandedOp } from "#data/handed-item.ts";
import { open, seal } from "#data/account-seal.ts";
import { squeeze, unsqueeze } from "#data/squeeze.ts";
import { fromBase45, toBase45 } from "#domain/handover/base45.ts";
import { unwrapHandoverCode, wrapHandoverCode } from "#domain/handover/handover-code.ts";
import { NOTE_LIMIT, TEXT_LIMIT } from "#domain/submission/submission-lists.ts";
import { faultOfText } from "#domain/text/plain-text.ts";
import type { Op } from "#contract/ops.ts";

/**
 * What a code turned out to be: an op of this account, which goes out exactly once whichever phone sends it; the words of somebody else,
 * to be read and copied; or nothing that can be read.
 */
export type CodeReading =
  | { readonly kind: "mine"; readonly op: HandedOp }
  | { readonly kind: "words"; readonly words: string }
  | { readonly kind: "broken" };

/** Ops that a code can carry. */
const KINDS = ["submission.put", "submission.answer"] as const;

/**
 * One op as the text of a QR code: the words in the clear, squeezed; its names and its receipt sealed for this account, so that the code tells a
 * stranger nothing but the words, and nobody else can make one that this account would send. Undefined for kinds without words.
 */
export const writeHandoverCode = async (op: Op): Promise<string | undefined> => {
  if (!KINDS.some((kind) => kind === op.kind)) return undefined;
  const { payload, author } = op;
  const words = "text" in payload ? payload.text : "note" in payload ? payload.note : "";
  const clear = await squeeze(words);
  const sealed = await seal(await squeeze(JSON.stringify(namesOf(op))), author, clear);
  const size = Uint8Array.from([clear.length >> 8, clear.length & 0xff]);
  return wrapHandoverCode(toBase45(Uint8Array.from([...size, ...clear, ...sealed])));
};

/** Reads such a text for the account that is signed in. Never throws, opens nothing. */
export const readHandoverCode = async (text: string, accountId: string): Promise<CodeReading> => {
  const letters = text.length > 4_500 ? undefined : unwrapHandoverCode(text);
  const bytes = letters === undefined ? undefined : fromBase45(letters);
  if (!bytes || bytes.length < 3) return { kind: "broken" };
  const size = (bytes[0] ?? 0) * 256 + (bytes[1] ?? 0);
  const [clear, sealed] = [bytes.slice(2, 2 + size), bytes.slice(2 + size)];
  const words = await unsqueeze(clear);
  if (words === undefined || faultOfText(words, Math.max(TEXT_LIMIT, NOTE_LIMIT))) return { kind: "broken" };
  const opened = await open(sealed, accountId, clear);
  const names = opened && (await unsqueeze(opened));
  const op = names === undefined ? undefined : readHandedOp(joined(names, words, accountId), accountId);
  return op ? { kind: "mine", op } : { kind: "words", words };
};

/** All of the op but its words, in this order: every letter makes the code finer. */
const namesOf = ({ opId, entityId, clientAt, kind, payload }: Op): unknown[] => {
  const common = [
    opId.replaceAll("-", ""),
    entityId.replaceAll("-", ""),
    clientAt,
    KINDS.findIndex((one) => one === kind),
  ];
  if (kind !== "submission.put" || !("text" in payload)) return common;
  const { pointCode, receipt, category, writtenAt, photos } = payload;
  return [...common, pointCode, receipt ?? null, category ?? null, writtenAt, photos ?? null];
};

/** The op again, unchecked. */
const joined = (names: string, words: string, accountId: string): unknown => {
  let parts: unknown;
  try {
    parts = JSON.parse(names);
  } catch {
    return undefined;
  }
  if (!Array.isArray(parts)) return undefined;
  const [opId, entityId, clientAt, kind, pointCode, receipt, category, writtenAt, photos] = parts as unknown[];
  const common = { opId: dashed(opId), v: 1, entityId: dashed(entityId), author: accountId, clientAt };
  if (kind === 1) return { ...common, kind: KINDS[1], payload: { note: words } };
  const given = Object.entries({ pointCode, text: words, receipt, category, writtenAt, photos });
  return { ...common, kind: KINDS[0], payload: Object.fromEntries(given.filter(([, value]) => value !== null)) };
};

const dashed = (id: unknown): string => String(id).replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, "$1-$2-$3-$4-$5");
