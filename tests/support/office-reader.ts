import { execFile } from "node:child_process";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { promisify } from "node:util";

const run = promisify(execFile);

/** A document's file name with its ending, and its bytes. */
export type OfficeFiles = Readonly<Record<string, Uint8Array>>;

/** What LibreOffice makes of documents that it did not write: their PDFs by file name, all in one run of it. */
export const printedByOffice = async (files: OfficeFiles): Promise<Map<string, Uint8Array>> =>
  inFolder(async (folder) => {
    const names = Object.keys(files);
    for (const name of names) await writeFile(join(folder, name), files[name] ?? new Uint8Array());
    const home = pathToFileURL(join(folder, "home")).href;
    const options = [`-env:UserInstallation=${home}`, "--headless", "--convert-to", "pdf", "--outdir", folder];
    await run("soffice", [...options, ...names.map((name) => join(folder, name))], { timeout: 110_000 });
    return new Map(
      await Promise.all(
        names.map(async (name) => {
          const pdf = join(folder, name.replace(/\.\w+$/, ".pdf"));
          return [name, new Uint8Array(await readFile(pdf))] as const;
        }),
      ),
    );
  });

/** A line of words and where it stands, in millimetres from the top left of its page. */
export interface PrintedLine {
  readonly text: string;
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

export interface PrintedPage {
  readonly width: number;
  readonly height: number;
  readonly lines: readonly PrintedLine[];
}

/** The pages of a PDF as poppler reads them, line by line from the top. */
export const pagesOf = async (pdf: Uint8Array): Promise<PrintedPage[]> => {
  const boxes = await poppler("pdftotext", pdf, ["-bbox-layout"]);
  return boxes
    .split("<page ")
    .slice(1)
    .map((page) => ({ width: sizeIn(page, "width"), height: sizeIn(page, "height"), lines: linesOf(page) }));
};

/** All words of a PDF in the order in which they were written, without blanks; a line for every sentence. */
export const wordsOf = async (pdf: Uint8Array): Promise<string> =>
  (await poppler("pdftotext", pdf, ["-raw"]))
    .replace(/^\s*—\s*\d+\s*—\s*$/gmu, "")
    .replace(/\s+/gu, "")
    .replace(/(?<=[。：；])/gu, "\n");

/** The fonts of a PDF: a line each, embedded or not. */
export const fontsOf = (pdf: Uint8Array): Promise<string> => poppler("pdffonts", pdf, []);

const poppler = (command: "pdftotext" | "pdffonts", pdf: Uint8Array, options: readonly string[]): Promise<string> =>
  inFolder(async (folder) => {
    const file = join(folder, "document.pdf");
    await writeFile(file, pdf);
    const output = command === "pdftotext" ? ["-"] : [];
    return (await run(command, [...options, file, ...output], { maxBuffer: 1 << 28 })).stdout;
  });

const inFolder = async <Value>(work: (folder: string) => Promise<Value>): Promise<Value> => {
  const folder = await mkdtemp(join(tmpdir(), "documents-"));
  try {
    return await work(folder);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
};

const MM_PER_POINT = 25.4 / 72;

const sizeIn = (tag: string, name: string): number =>
  Number(new RegExp(`${name}="([\\d.]+)"`).exec(tag)?.[1]) * MM_PER_POINT;

/** Words of one height are one line, whatever blocks poppler finds in them. */
const linesOf = (page: string): PrintedLine[] => {
  const words = [...page.matchAll(/<word ([^>]*)>([^<]*)<\/word>/g)].map(([, place = "", text = ""]) => ({
    text: text.replaceAll("&lt;", "<").replaceAll("&gt;", ">").replaceAll("&quot;", '"').replaceAll("&amp;", "&"),
    left: sizeIn(place, "xMin"),
    top: sizeIn(place, "yMin"),
    right: sizeIn(place, "xMax"),
    bottom: sizeIn(place, "yMax"),
  }));
  const lines: PrintedLine[][] = [];
  for (const word of words.toSorted((a, b) => middle(a) - middle(b))) {
    const line = lines.at(-1);
    const isSame = line?.[0] && Math.abs(middle(line[0]) - middle(word)) < 2;
    if (isSame) line.push(word);
    else lines.push([word]);
  }
  return lines.map((words) => {
    const inOrder = words.toSorted((a, b) => a.left - b.left);
    return {
      text: inOrder.map(({ text }) => text).join(""),
      left: Math.min(...words.map(({ left }) => left)),
      right: Math.max(...words.map(({ right }) => right)),
      top: Math.min(...words.map(({ top }) => top)),
      bottom: Math.max(...words.map(({ bottom }) => bottom)),
    };
  });
};

const middle = ({ top, bottom }: { top: number; bottom: number }): number => (top + bottom) / 2;
