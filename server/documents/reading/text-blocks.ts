import type { TextBlock } from "#domain/meeting/text-block.ts";

/** The lines of a text file as paragraphs: UTF-8, or GB 18030 as older programs write it. */
export const plainBlocks = (file: Buffer): TextBlock[] =>
  decode(file)
    .split(/\r\n|\r|\n/)
    .map((line) => line.trim())
    .filter((line) => line !== "")
    .map((text) => ({ kind: "paragraph", text }));

const decode = (file: Buffer): string => {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(file);
  } catch {
    return new TextDecoder("gb18030").decode(file);
  }
};
