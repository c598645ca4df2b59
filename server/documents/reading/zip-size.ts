import { inflateRawSync } from "node:zlib";

const DIRECTORY_ENTRY = 0x02014b50;
const END = Buffer.from("PK\u0005\u0006", "latin1");

/** True where the parts of a zip, unpacked one by one, are together not longer than this: a small file may unfold to fill the memory, and what it says of its own size is no proof. */
export const unpacksWithin = (zip: Buffer, mostBytes: number): boolean => {
  try {
    const end = zip.lastIndexOf(END);
    let at = zip.readUInt32LE(end + 16);
    let left = mostBytes;
    for (let entries = zip.readUInt16LE(end + 10); entries > 0; entries--) {
      if (zip.readUInt32LE(at) !== DIRECTORY_ENTRY) return false;
      const local = zip.readUInt32LE(at + 42);
      const from = local + 30 + zip.readUInt16LE(local + 26) + zip.readUInt16LE(local + 28);
      const packed = zip.subarray(from, from + zip.readUInt32LE(at + 20));
      const isStored = zip.readUInt16LE(at + 10) === 0;
      left -= isStored ? packed.length : inflateRawSync(packed, { maxOutputLength: Math.max(left, 1) }).length;
      if (left < 0) return false;
      at += 46 + zip.readUInt16LE(at + 28) + zip.readUInt16LE(at + 30) + zip.readUInt16LE(at + 32);
    }
    return true;
  } catch {
    return false;
  }
};
