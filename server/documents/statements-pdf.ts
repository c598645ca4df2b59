import { setImmediate as nextTurn } from "node:timers/promises";
import { PDFDocument } from "pdf-lib";
import { statementForm, type StatementPaper } from "#domain/document/statement-form.ts";
import { drawBlock } from "#server/documents/pdf/draw-block.ts";
import { nameFile } from "#server/documents/pdf/name-file.ts";
import { embedPaperFonts } from "#server/documents/pdf/paper-fonts.ts";
import { PdfWriter } from "#server/documents/pdf/pdf-writer.ts";
import { stampPages } from "#server/documents/pdf/stamp-pages.ts";
import { textsOf } from "#server/documents/pdf/texts-of-form.ts";

/** Statements to print and sign, A4: each member begins a page of their own and has their own page numbers. */
export const statementsPdf = async (
  papers: readonly StatementPaper[],
  title: string,
  issuedAt: Date,
): Promise<Uint8Array<ArrayBuffer>> => {
  const file = await PDFDocument.create();
  const forms = papers.map(statementForm);
  const fonts = await embedPaperFonts(
    file,
    forms.flatMap((form) => [...textsOf(form)]),
  );
  for (const form of forms) {
    const first = file.getPageCount();
    const writer = new PdfWriter(file, fonts);
    for (const block of form.blocks) drawBlock(writer, block);
    stampPages(file.getPages().slice(first), fonts, form.header);
    await nextTurn();
  }
  nameFile(file, { title: fonts.shown(title), author: papers[0]?.committee ?? "" }, issuedAt);
  return new Uint8Array(await file.save({ objectsPerTick: 100 }));
};
