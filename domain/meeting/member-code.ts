import { bytesOfLetters, lettersOfBytes } from "#domain/code/base-32.ts";
import { settleTyping } from "#domain/code/crockford.ts";
import { bytesOfUuid, uuidOfBytes } from "#domain/code/uuid-bytes.ts";
import type { Sign } from "#domain/meeting/room-code.ts";

const MESSAGE = 16 + 4;
const MARK = 10;

/** So many days a member's own code stays good. */
export const MEMBER_CODE_DAYS = 7;

/** What a member shows at the door: who they are and until when it holds, signed by the server. 48 letters. */
export const memberCodeOf = (memberId: string, until: Date, sign: Sign): string => {
  const bytes = new Uint8Array(MESSAGE + MARK);
  bytes.set(bytesOfUuid(memberId));
  new DataView(bytes.buffer).setUint32(16, Math.floor(until.getTime() / 1000));
  bytes.set(sign(bytes.slice(0, MESSAGE)).subarray(0, MARK), MESSAGE);
  return lettersOfBytes(bytes);
};

/** Whose code it is, where it is the server's own and has not run out at `now`. */
export const readMemberCode = (text: string, now: Date, sign: Sign): string | undefined => {
  const code = settleTyping(text);
  const bytes = bytesOfLetters(code, MESSAGE + MARK);
  if (!bytes) return undefined;
  const memberId = uuidOfBytes(bytes.slice(0, 16));
  const until = new Date(new DataView(bytes.buffer).getUint32(16) * 1000);
  return now < until && memberCodeOf(memberId, until, sign) === code ? memberId : undefined;
};
