import { bytesOfLetters, lettersOfBytes } from "#domain/code/base-32.ts";
import { settleTyping } from "#domain/code/crockford.ts";
import { bytesOfUuid, uuidOfBytes } from "#domain/code/uuid-bytes.ts";

/** The room's screen shows another code every so often (domain.md §4.9). */
export const SLOT_MS = 30_000;

/** HMAC-SHA-256 under the meeting's key; the key itself never leaves the server. */
export type Sign = (message: Uint8Array) => Uint8Array;

/** What a scanned code says. A phone reads half-day and slot; whether it is authentic, only the server can tell. */
export interface RoomCode {
  readonly sessionId: string;
  /** Half minutes since 1970. */
  readonly slot: number;
  readonly code: string;
}

const MESSAGE = 16 + 4;
const MARK = 10;

export const slotAt = (at: Date): number => Math.floor(at.getTime() / SLOT_MS);

/** When a slot begins. */
export const slotStart = (slot: number): Date => new Date(slot * SLOT_MS);

/** The code of one half-day for one slot: 48 letters. */
export const roomCodeOf = (sessionId: string, slot: number, sign: Sign): string => {
  const message = messageOf(sessionId, slot);
  const bytes = new Uint8Array(MESSAGE + MARK);
  bytes.set(message);
  bytes.set(sign(message).subarray(0, MARK), MESSAGE);
  return lettersOfBytes(bytes);
};

/** The link that the room's screen shows as a QR. */
export const roomLink = (code: string): string => `/m/${code}`;

/** Reads a code, bare or as the end of a link `…/m/<code>`; undefined where it is none. */
export const readRoomCode = (text: string): RoomCode | undefined => {
  const bare = /(?:^|\/m\/)([0-9A-Za-z-]+)\/?$/.exec(text.trim())?.[1];
  if (bare === undefined) return undefined;
  const code = settleTyping(bare);
  const bytes = bytesOfLetters(code, MESSAGE + MARK);
  if (!bytes) return undefined;
  const sessionId = uuidOfBytes(bytes.subarray(0, 16));
  return { sessionId, slot: new DataView(bytes.buffer).getUint32(16), code };
};

/** True where the room's screen has shown this code. */
export const isAuthentic = ({ sessionId, slot, code }: RoomCode, sign: Sign): boolean => {
  const expected = roomCodeOf(sessionId, slot, sign);
  let difference = code.length ^ expected.length;
  for (let place = 0; place < expected.length; place++)
    difference |= expected.charCodeAt(place) ^ code.charCodeAt(place);
  return difference === 0;
};

const messageOf = (sessionId: string, slot: number): Uint8Array => {
  const message = new Uint8Array(MESSAGE);
  message.set(bytesOfUuid(sessionId));
  new DataView(message.buffer).setUint32(16, slot);
  return message;
};
