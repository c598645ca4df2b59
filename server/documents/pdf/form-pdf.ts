import { setImmediate as nextTurn } from "node:timers/promises";
import { PDFDocument } from "pdf-lib";
import type { Form } from "#domain/document/form-block.ts";
import { drawBlock } from "#server/documents/pdf/draw-block.ts";
import { embedPaperFonts } from "#server/documents/pdf/paper-fonts.ts";
import { PdfWriter } from "#server/documents/pdf/pdf-writer.ts";
import { stampPages } from "#server/documents/pdf/stamp-pages.ts";
import { nameFile } from "#server/documents/pdf/name-file.ts";
import { textsOf } from "#server/documents/pdf/texts-of-form.ts";

/** A form as a PDF for the file: A4, every page numbered, its letters embedded and searchable. Gives the event loop its turn after each block. `issuedAt` is written into it as its date. */
export const formPdf = async (form: Form, issuedAt: Date): Promise<Uint8Array> => {
  const file = await PDFDocument.create();
  const fonts = await embedPaperFonts(file, textsOf(form));
  const writer = new PdfWriter(file, fonts);
  for (const block of form.blocks) {
    drawBlock(writer, block);
    await nextTurn();
  }
  stampPages(file.getPages(), fonts, form.header);
  nameFile(file, { title: fonts.shown(form.title), author: form.author }, issuedAt);
  return file.save({ objectsPerTick: 100 });
};
