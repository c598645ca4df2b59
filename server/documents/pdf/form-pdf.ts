import { setImmediate as nextTurn } from "node:timers/promises";
import { PDFDocument, rgb } from "pdf-lib";
import type { Form, FormBlock } from "#domain/document/form-block.ts";
import { drawBlock } from "#server/documents/pdf/draw-block.ts";
import { embedPaperFonts, type PaperFonts } from "#server/documents/pdf/paper-fonts.ts";
import { PdfWriter } from "#server/documents/pdf/pdf-writer.ts";

/** A form as a PDF for the file: A4, every page numbered, its letters embedded and searchable. Gives the event loop its turn after each block. `issuedAt` is written into it as its date. */
export const formPdf = async (form: Form, issuedAt: Date): Promise<Uint8Array> => {
  const file = await PDFDocument.create();
  const fonts = await embedPaperFonts(file, textsOf(form));
  const writer = new PdfWriter(file, fonts);
  for (const block of form.blocks) {
    drawBlock(writer, block);
    await nextTurn();
  }
  stampPages(file, fonts, form.header);
  file.setTitle(fonts.shown(form.title), { showInWindowTitleBar: true });
  file.setAuthor(form.author);
  file.setLanguage("zh-CN");
  file.setProducer("掌上履职");
  file.setCreator("掌上履职");
  file.setCreationDate(issuedAt);
  file.setModificationDate(issuedAt);
  return file.save({ objectsPerTick: 100 });
};

/** Every text of the form, for its letters. */
const textsOf = function* ({ header = "", blocks }: Form): Generator<string> {
  yield header;
  for (const block of blocks) yield* textsOfBlock(block);
};

const textsOfBlock = (block: FormBlock): string[] => {
  switch (block.kind) {
    case "ends":
      return [block.left, block.right];
    case "facts":
      return block.rows.flat().flatMap(({ label, value }) => [label, value]);
    case "list":
      return [...block.columns.map(({ label }) => label), ...block.rows.flat()];
    case "signature":
      return [...block.lines];
    case "blank":
      return [block.label];
    default:
      return [block.text];
  }
};

const EDGE = 48;

const stampPages = (file: PDFDocument, { regular, shown }: PaperFonts, header = ""): void => {
  const pages = file.getPages();
  pages.forEach((page, at) => {
    const put = (text: string, y: number, x: (width: number) => number) => {
      const wide = regular.font.widthOfTextAtSize(text, 10.5);
      page.drawText(text, { x: x(wide), y, size: 10.5, font: regular.font, color: rgb(0.2, 0.2, 0.2) });
    };
    put(`第 ${at + 1} 页 共 ${pages.length} 页`, 40, (wide) => (page.getWidth() - wide) / 2);
    if (header) put(shown(header), page.getHeight() - 44, (wide) => page.getWidth() - EDGE - wide);
  });
};
