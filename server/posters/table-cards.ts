import type { PosterOrder, PosterPoint } from "#server/posters/poster-order.ts";
import { fitText } from "#server/posters/fit-text.ts";
import { posterLink, posterText, printedDomain, spelled, wordsOf } from "#server/posters/poster-text.ts";
import { qrRows, type QrRows } from "#server/posters/qr-rows.ts";
import { INK, type Ink, type Sheet, type TextPlace } from "#server/posters/sheet.ts";

const CARD = { width: 92, height: 66 } as const;
const COLUMNS = 2;
const ROWS = 4;
const LEFT = (210 - COLUMNS * CARD.width) / 2;
const TOP = (297 - ROWS * CARD.height) / 2;
const QR_SIDE = 38;
const TEXT_LEFT = 50;

/** An A4 sheet of eight cards for the tables of one point, edge to edge, so that one cut serves two cards. */
export const drawTableCards = (sheet: Sheet, order: PosterOrder, point: PosterPoint): void => {
  const rows = qrRows(posterLink(order, point.code));
  for (let row = 0; row < ROWS; row++) {
    for (let column = 0; column < COLUMNS; column++) {
      drawCard(sheet.part(LEFT + column * CARD.width, TOP + row * CARD.height, 1), order, point, rows);
    }
  }
  drawCropMarks(sheet);
};

const drawCard = (sheet: Sheet, order: PosterOrder, point: PosterPoint, rows: QrRows): void => {
  sheet.box(4, 4, CARD.width - 8, 8, INK.navy);
  sheet.box(4, 12, CARD.width - 8, 0.6, INK.red);
  const header = { x: CARD.width / 2, y: 9.5, size: 4.2, minSize: 2, width: CARD.width - 14 };
  drawLine(sheet, order.tenantName, { ...header, ink: INK.white, weight: "bold", align: "center" });
  sheet.qr(rows, 6, 19.5, QR_SIDE);

  const column = { x: TEXT_LEFT, width: CARD.width - TEXT_LEFT - 4, minSize: 1.6 };
  drawLine(sheet, wordsOf(order).slogan, { ...column, y: 22.6, size: 4.3, ink: INK.navy, weight: "bold" });
  drawName(sheet, point.name, column.width);
  drawLine(sheet, posterText.promises.join("、"), { ...column, y: 45, size: 2.75, ink: INK.text });
  drawLine(sheet, spelled(point.code), { ...column, y: 53.6, size: 7.6, ink: INK.navy, weight: "bold" });
  drawLine(sheet, `${posterText.domain} ${printedDomain(order)}`, { ...column, y: 58.6, size: 2.5, ink: INK.text2 });
};

type Line = Omit<TextPlace, "ink"> & { readonly ink: Ink; readonly width: number; readonly minSize: number };

const drawLine = (sheet: Sheet, text: string, { width, minSize, ...place }: Line): void => {
  const box = { width, size: place.size, minSize, maxLines: 1 };
  const { size, lines } = fitText(text, box, sheet.measure(place.weight ?? "regular"));
  sheet.text(lines[0] ?? "", { ...place, size });
};

const drawName = (sheet: Sheet, name: string, width: number): void => {
  const fits = [2, 3].map((maxLines) =>
    fitText(name, { width, size: 3.9, minSize: 2.3, maxLines }, sheet.measure("bold")),
  );
  const { size, lines } = fits.find(({ isCut }) => !isCut) ?? fits[1] ?? { size: 2.3, lines: [] };
  lines.forEach((text, index) => sheet.text(text, { x: TEXT_LEFT, y: 30 + index * size * 1.35, size, weight: "bold" }));
};

const drawCropMarks = (sheet: Sheet): void => {
  const [length, gap] = [6, 2];
  for (let column = 0; column <= COLUMNS; column++) {
    const x = LEFT + column * CARD.width;
    sheet.stroke([x, TOP - gap - length], [x, TOP - gap], 0.15, INK.black);
    sheet.stroke([x, 297 - TOP + gap], [x, 297 - TOP + gap + length], 0.15, INK.black);
  }
  for (let row = 0; row <= ROWS; row++) {
    const y = TOP + row * CARD.height;
    sheet.stroke([LEFT - gap - length, y], [LEFT - gap, y], 0.15, INK.black);
    sheet.stroke([210 - LEFT + gap, y], [210 - LEFT + gap + length, y], 0.15, INK.black);
  }
};
