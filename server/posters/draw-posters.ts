import fontkit from "@pdf-lib/fontkit";
import { PDFDocument } from "pdf-lib";
import { setImmediate as nextTurn } from "node:timers/promises";
import type { PosterFormat } from "#contract/points.ts";
import { posterFont } from "#server/posters/font/poster-font.ts";
import { drawPagePoster } from "#server/posters/page-poster.ts";
import type { PosterOrder, PosterPoint } from "#server/posters/poster-order.ts";
import { lettersOf } from "#server/posters/poster-text.ts";
import { printable } from "#server/posters/printable.ts";
import { sheetOf, type Fonts, type Sheet } from "#server/posters/sheet.ts";
import { drawTableCards } from "#server/posters/table-cards.ts";

/** All posters of the order in one PDF, one page a point. Gives the event loop its turn after each page, so that the server goes on answering. */
export const drawPosters = async (
  order: PosterOrder,
  onProgress: (done: number) => void = () => {},
): Promise<Uint8Array> => {
  const file = await PDFDocument.create();
  const fonts = await embedFonts(file, order);
  const settled = printableOrder(order, fonts.letters);
  describe(file, settled);
  const { width, height, draw } = layouts[order.format];
  for (const [index, point] of settled.points.entries()) {
    const page = file.addPage([width * POINTS_PER_MM, height * POINTS_PER_MM]);
    draw(sheetOf(page, fonts), settled, point);
    onProgress(index + 1);
    await nextTurn();
  }
  return file.save({ objectsPerTick: 100 });
};

const POINTS_PER_MM = 72 / 25.4;

type Layout = {
  readonly width: number;
  readonly height: number;
  readonly draw: (sheet: Sheet, order: PosterOrder, point: PosterPoint) => void;
};

const layouts: Record<PosterFormat, Layout> = {
  A4: { width: 210, height: 297, draw: drawPagePoster },
  A5: {
    width: 148,
    height: 210,
    draw: (sheet, order, point) => drawPagePoster(sheet.part(0, 0, 148 / 210), order, point),
  },
  TABLE_CARDS: { width: 210, height: 297, draw: drawTableCards },
};

const embedFonts = async (file: PDFDocument, order: PosterOrder): Promise<Fonts> => {
  file.registerFontkit(fontkit);
  const letters = lettersOf(order);
  const [regular, bold] = [await posterFont(letters, 400), await posterFont(letters, 700)];
  return {
    regular: await file.embedFont(regular.file, { customName: "ZSLZRG+NotoSansSC-Regular" }),
    bold: await file.embedFont(bold.file, { customName: "ZSLZBD+NotoSansSC-Bold" }),
    letters: bold.letters,
  };
};

const printableOrder = (order: PosterOrder, letters: ReadonlySet<string>): PosterOrder => ({
  ...order,
  tenantName: printable(order.tenantName, letters),
  points: order.points.map(({ code, name, kindLabel, address }) => ({
    code,
    name: printable(name, letters),
    kindLabel: printable(kindLabel, letters),
    address: printable(address, letters),
  })),
});

const describe = (file: PDFDocument, order: PosterOrder): void => {
  file.setTitle(`${order.tenantName} 联系点海报`);
  file.setAuthor(order.tenantName);
  file.setLanguage("zh-CN");
  file.setProducer("掌上履职");
  file.setCreator("掌上履职");
};
