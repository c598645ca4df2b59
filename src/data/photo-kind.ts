const HEIF_BRANDS = new Set(["heic", "heix", "heim", "heis", "hevc", "hevx", "mif1", "msf1"]);

/** Whether a file begins as phones' HEIC photos do, whatever it is called; few browsers can open one. */
export const isHeic = (head: Uint8Array): boolean => {
  const letters = String.fromCharCode(...head.subarray(4, 12));
  return letters.startsWith("ftyp") && HEIF_BRANDS.has(letters.slice(4));
};
