/** A TrueType file as its tables by tag. */
export type SfntTables = ReadonlyMap<string, Uint8Array>;

const HEADER_BYTES = 12;
const ENTRY_BYTES = 16;

const viewOf = (bytes: Uint8Array) => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);

/** The tables of a TrueType file; nothing is copied. */
export const readSfnt = (file: Uint8Array): SfntTables => {
  const view = viewOf(file);
  const tables = new Map<string, Uint8Array>();
  for (let index = 0; index < view.getUint16(4); index++) {
    const entry = HEADER_BYTES + index * ENTRY_BYTES;
    const tag = String.fromCharCode(...file.subarray(entry, entry + 4));
    const offset = view.getUint32(entry + 8);
    tables.set(tag, file.subarray(offset, offset + view.getUint32(entry + 12)));
  }
  return tables;
};

/** One TrueType file of these tables, sorted and padded as the format wants it. */
export const writeSfnt = (tables: SfntTables): Uint8Array => {
  const sorted = [...tables].toSorted(([a], [b]) => (a < b ? -1 : 1));
  const start = HEADER_BYTES + sorted.length * ENTRY_BYTES;
  const file = new Uint8Array(sorted.reduce((sum, [, table]) => sum + padded(table.length), start));
  const view = viewOf(file);
  const powers = Math.floor(Math.log2(sorted.length));
  view.setUint32(0, 0x00010000);
  view.setUint16(4, sorted.length);
  view.setUint16(6, ENTRY_BYTES * 2 ** powers);
  view.setUint16(8, powers);
  view.setUint16(10, ENTRY_BYTES * (sorted.length - 2 ** powers));

  let offset = start;
  sorted.forEach(([tag, table], index) => {
    const entry = HEADER_BYTES + index * ENTRY_BYTES;
    file.set(table, offset);
    for (let letter = 0; letter < 4; letter++) view.setUint8(entry + letter, tag.charCodeAt(letter));
    view.setUint32(entry + 4, checksumOf(view, offset, padded(table.length)));
    view.setUint32(entry + 8, offset);
    view.setUint32(entry + 12, table.length);
    offset += padded(table.length);
  });
  return file;
};

const padded = (length: number): number => Math.ceil(length / 4) * 4;

const checksumOf = (view: DataView, from: number, length: number): number => {
  let sum = 0;
  for (let at = from; at < from + length; at += 4) sum = (sum + view.getUint32(at)) >>> 0;
  return sum;
};
