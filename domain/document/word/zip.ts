/** A file inside a zip. */
export interface ZipPart {
  readonly name: string;
  readonly text: string;
}

const LOCAL = 0x04034b50;
const CENTRAL = 0x02014b50;
const END = 0x06054b50;
const VERSION = 20;
const NAMES_ARE_UTF8 = 0x0800;
/** 1980-01-01, the earliest that the format knows: the same parts give the same bytes. */
const NO_DATE = 0x0021;

/** The parts as a zip, stored as they are: no compression, so that one short file makes it on the phone and on the server (decision 0128). */
export const zipOf = (parts: readonly ZipPart[]): Uint8Array<ArrayBuffer> => {
  const encoder = new TextEncoder();
  const locals: Uint8Array[] = [];
  const entries: Uint8Array[] = [];
  let offset = 0;
  for (const part of parts) {
    const name = encoder.encode(part.name);
    const content = encoder.encode(part.text);
    const facts = [VERSION, NAMES_ARE_UTF8, 0, 0, NO_DATE] as const;
    const sizes = [crc32(content), content.length, content.length] as const;
    const local = joined([bytes4(LOCAL), bytes2(...facts), bytes4(...sizes), bytes2(name.length, 0), name, content]);
    const places = [bytes2(name.length, 0, 0, 0, 0), bytes4(0, offset)];
    entries.push(joined([bytes4(CENTRAL), bytes2(VERSION, ...facts), bytes4(...sizes), ...places, name]));
    locals.push(local);
    offset += local.length;
  }
  const directory = joined(entries);
  const counts = bytes2(0, 0, parts.length, parts.length);
  return joined([...locals, directory, bytes4(END), counts, bytes4(directory.length, offset), bytes2(0)]);
};

const bytes2 = (...numbers: readonly number[]): Uint8Array =>
  Uint8Array.from(numbers.flatMap((number) => [number, number >>> 8]));

const bytes4 = (...numbers: readonly number[]): Uint8Array =>
  Uint8Array.from(numbers.flatMap((number) => [number, number >>> 8, number >>> 16, number >>> 24]));

const joined = (pieces: readonly Uint8Array[]): Uint8Array<ArrayBuffer> => {
  const whole = new Uint8Array(pieces.reduce((sum, piece) => sum + piece.length, 0));
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
};

const CRC_TABLE = Uint32Array.from({ length: 256 }, (_, start) => {
  let value = start;
  for (let bit = 0; bit < 8; bit++) value = value & 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1;
  return value;
});

const crc32 = (content: Uint8Array): number => {
  let sum = 0xffffffff;
  for (const byte of content) sum = (sum >>> 8) ^ (CRC_TABLE[(sum ^ byte) & 0xff] ?? 0);
  return (sum ^ 0xffffffff) >>> 0;
};
