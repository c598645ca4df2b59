import { promisify } from "node:util";
import { inflateRaw } from "node:zlib";

const inflate = promisify(inflateRaw);

const MOST_ENTRIES = 200;
const END_OF_DIRECTORY = 0x06054b50;
const DIRECTORY_ENTRY = 0x02014b50;
const LOCAL_HEADER = 0x04034b50;

/** Where the directory of a zip begins and how many entries it lists, or undefined where there is no zip. */
const findDirectory = (zip: Buffer): { at: number; entries: number } | undefined => {
  for (let at = zip.length - 22; at >= Math.max(0, zip.length - 65_557); at--) {
    if (zip.readUInt32LE(at) === END_OF_DIRECTORY) {
      return { entries: zip.readUInt16LE(at + 10), at: zip.readUInt32LE(at + 16) };
    }
  }
  return undefined;
};

/**
 * True for a zip that unpacks to at most `mostBytes`: every entry is really unpacked against that bound, because a header may lie
 * about its size (security.md F-07). Nothing is written anywhere.
 */
export const isModestZip = async (zip: Buffer, mostBytes: number): Promise<boolean> => {
  const directory = findDirectory(zip);
  if (!directory || directory.entries > MOST_ENTRIES) return false;
  let { at } = directory;
  let rest = mostBytes;
  try {
    for (let entry = 0; entry < directory.entries; entry++) {
      if (zip.readUInt32LE(at) !== DIRECTORY_ENTRY) return false;
      rest -= await unpackedSize(zip, at, rest);
      if (rest < 0) return false;
      at += 46 + zip.readUInt16LE(at + 28) + zip.readUInt16LE(at + 30) + zip.readUInt16LE(at + 32);
    }
    return true;
  } catch {
    // Cut off, encrypted, of another method, or larger than the bound.
    return false;
  }
};

const unpackedSize = async (zip: Buffer, at: number, mostBytes: number): Promise<number> => {
  const method = zip.readUInt16LE(at + 10);
  const packed = zip.readUInt32LE(at + 20);
  const local = zip.readUInt32LE(at + 42);
  if (zip.readUInt32LE(local) !== LOCAL_HEADER) throw new RangeError("no entry where the directory says");
  const from = local + 30 + zip.readUInt16LE(local + 26) + zip.readUInt16LE(local + 28);
  if (method === 0) return packed;
  if (method !== 8 || packed === 0) throw new RangeError("an entry that is not deflated");
  const content = await inflate(zip.subarray(from, from + packed), { maxOutputLength: Math.max(mostBytes, 1) });
  return content.length;
};
