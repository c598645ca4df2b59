import { createHash } from "node:crypto";

/** The same for texts that differ only in spaces, punctuation, width and case: such submissions stand together in the office. */
export const textKey = (text: string): Buffer =>
  createHash("sha256")
    .update(
      text
        .normalize("NFKC")
        .toLowerCase()
        .replace(/[^\p{L}\p{N}]/gu, ""),
    )
    .digest();
