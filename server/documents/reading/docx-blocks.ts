import type { TextBlock } from "#domain/meeting/text-block.ts";
import { isModestZip } from "#server/liaison-points/import/zip-guard.ts";
import mammoth from "mammoth";

/** A Word file of 32 MB holds pictures mostly; its words are far below this. */
const MOST_UNPACKED = 200 * 1024 * 1024;

/** What mammoth knows of a Word file (its "document transforms"): only what is read here. */
interface Element {
  readonly type: string;
  readonly value?: string;
  readonly styleName?: string | null;
  readonly numbering?: object | null;
  readonly children?: readonly Element[];
}

/** The paragraphs, headings, list items and table rows of a Word file (docx); undefined where it cannot be read. */
export const docxBlocks = async (file: Buffer): Promise<TextBlock[] | undefined> => {
  if (!(await isModestZip(file, MOST_UNPACKED))) return undefined;
  let blocks: TextBlock[] = [];
  const transformDocument = (document: Element): Element => {
    blocks = (document.children ?? []).flatMap(blocksOf);
    return { ...document, children: [] };
  };
  try {
    await mammoth.convertToHtml({ buffer: file }, { transformDocument });
    return blocks;
  } catch {
    // Whatever a broken file makes a reader throw: it is then handed out as it is.
    return undefined;
  }
};

const blocksOf = (element: Element): TextBlock[] => {
  if (element.type === "table") return (element.children ?? []).flatMap(rowOf);
  if (element.type !== "paragraph") return (element.children ?? []).flatMap(blocksOf);
  const text = wordsOf(element).trim();
  return text === "" ? [] : [{ kind: kindOf(element), text }];
};

const kindOf = ({ styleName, numbering }: Element): TextBlock["kind"] => {
  if (/^(heading|title|标题)/i.test(styleName ?? "")) return "heading";
  return numbering ? "item" : "paragraph";
};

const rowOf = (row: Element): TextBlock[] => {
  const cells = (row.children ?? []).map((cell) =>
    blocksOf(cell)
      .map(({ text }) => text)
      .join("\n"),
  );
  return cells.some((cell) => cell !== "") ? [{ kind: "row", text: cells.join("　"), cells }] : [];
};

const wordsOf = (element: Element): string => {
  if (element.type === "text") return element.value ?? "";
  if (element.type === "tab") return "\t";
  if (element.type === "break") return "\n";
  return (element.children ?? []).map(wordsOf).join("");
};
