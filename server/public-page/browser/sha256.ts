/** SHA-256 in hex. Browsers hide their own on plain http (a trial over the local network): then it is loaded. */
export const sha256Hex = async (bytes: ArrayBuffer): Promise<string> => {
  const digest = crypto.subtle
    ? new Uint8Array(await crypto.subtle.digest("SHA-256", bytes))
    : (await import("#server/public-page/browser/sha256-plain.ts")).sha256(new Uint8Array(bytes));
  return Array.from(digest, (byte) => byte.toString(16).padStart(2, "0")).join("");
};
