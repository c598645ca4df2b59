/** "WYS", then the version of the format; a phone that knows another version asks for a new index. */
export const MAGIC = [0x57, 0x59, 0x53] as const;
export const VERSION = 1;
export const HEAD_BYTES = 4;
export const CHECKSUM_BYTES = 4;

/** A longer title is cut; the tenant's limit for 案由 is 50. */
export const LONGEST_TITLE = 60;
/** Entries are numbered in two bytes. */
export const MOST_ENTRIES = 65_535;
export const MOST_STATES = 64;
export const LONGEST_STATE = 40;

/** What an index may weigh as it lies on the phone, in bytes: room for 5,000 proposals. */
export const INDEX_BUDGET = 300_000;

export const ID_BYTES = 16;

/** A UUID as bytes; undefined where the text is none. */
export const idBytes = (id: string): Uint8Array | undefined => {
  if (!/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(id)) return undefined;
  const digits = id.replaceAll("-", "");
  return Uint8Array.from({ length: ID_BYTES }, (_, at) => Number.parseInt(digits.slice(2 * at, 2 * at + 2), 16));
};

export const idText = (bytes: Uint8Array): string => {
  const digits = Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
  return [digits.slice(0, 8), digits.slice(8, 12), digits.slice(12, 16), digits.slice(16, 20), digits.slice(20)].join(
    "-",
  );
};
