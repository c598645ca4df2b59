import type { PosterOrder, PosterPoint } from "#server/posters/poster-order.ts";
import { fitText, type FittedText } from "#server/posters/fit-text.ts";
import { posterLink, posterText, printedDomain, printedLink, spelled, wordsOf } from "#server/posters/poster-text.ts";
import { qrRows } from "#server/posters/qr-rows.ts";
import { INK, type Ink, type Sheet } from "#server/posters/sheet.ts";

const MIDDLE = 105;
const EDGE = 12;
const WIDTH = 210 - 2 * EDGE;

/** Read from nearly a metre: a tenth of the distance. Around it the quiet zone of the coarsest symbol (29 modules) stays white. */
const QR = { side: 94, top: 118.5, margin: 13.5 } as const;

/** One poster in A4 millimetres, 210 × 297; A5 is the same at √½. All texts are printable already. */
export const drawPagePoster = (sheet: Sheet, order: PosterOrder, point: PosterPoint): void => {
  drawHeader(sheet, order.tenantName);
  drawName(sheet, order, point);
  sheet.text(wordsOf(order).slogan, { x: MIDDLE, y: 89, size: 16, ink: INK.navy, weight: "bold", align: "center" });
  sheet.text(wordsOf(order).purpose, { x: MIDDLE, y: 98.8, size: 5.4, align: "center" });
  sheet.qr(qrRows(posterLink(order, point.code)), MIDDLE - QR.side / 2, QR.top, QR.side);
  drawCorners(sheet, MIDDLE - QR.side / 2 - QR.margin, QR.top - QR.margin, QR.side + 2 * QR.margin);
  drawCode(sheet, order, point);
  drawPromises(sheet);
  drawFooter(sheet, order, point);
};

const drawHeader = (sheet: Sheet, tenantName: string): void => {
  sheet.box(EDGE, EDGE, WIDTH, 21, INK.navy);
  sheet.box(EDGE, EDGE + 21, WIDTH, 1.3, INK.red);
  drawLine(sheet, tenantName, { y: EDGE + 13.8, size: 9.2, minSize: 4, ink: INK.white, weight: "bold" });
};

/** One centred line that shrinks rather than leaves the page. */
const drawLine = (
  sheet: Sheet,
  text: string,
  { y, size, minSize, ink, weight }: { y: number; size: number; minSize: number; ink: Ink; weight: "regular" | "bold" },
): void => {
  const fitted = fitText(text, { width: WIDTH - 12, size, minSize, maxLines: 1 }, sheet.measure(weight));
  const lift = (size - fitted.size) * 0.36;
  sheet.text(fitted.lines[0] ?? "", { x: MIDDLE, y: y - lift, size: fitted.size, ink, weight, align: "center" });
};

const drawName = (sheet: Sheet, order: PosterOrder, point: PosterPoint): void => {
  const label = [wordsOf(order).label, point.kindLabel].filter((part) => part !== "").join(" · ");
  drawLine(sheet, label, { y: 45, size: 5, minSize: 3, ink: INK.text2, weight: "regular" });
  const { size, lines } = fitName(sheet, point.name);
  const leading = size * 1.3;
  const first = 59.5 - ((lines.length - 1) * leading) / 2 + size * 0.36;
  lines.forEach((line, index) =>
    sheet.text(line, { x: MIDDLE, y: first + index * leading, size, weight: "bold", align: "center" }),
  );
};

/** Large on one line where it can be, else on two, in need on three. */
const fitName = (sheet: Sheet, name: string): FittedText => {
  const width = WIDTH - 8;
  const fits = [
    { size: 12.5, minSize: 9.5, maxLines: 1 },
    { size: 8.8, minSize: 6.5, maxLines: 2 },
    { size: 6.5, minSize: 4.5, maxLines: 3 },
  ].map((box) => fitText(name, { width, ...box }, sheet.measure("bold")));
  return fits.find(({ isCut }) => !isCut) ?? fits[2] ?? { size: 4.5, lines: [], isCut: true };
};

/** Four brackets, the sign for 「对准这里」 that every scanner shows. */
const drawCorners = (sheet: Sheet, x: number, y: number, side: number): void => {
  const [arm, thickness] = [13, 1.2];
  const corners = [
    [x, y, 1, 1],
    [x + side, y, -1, 1],
    [x, y + side, 1, -1],
    [x + side, y + side, -1, -1],
  ] as const;
  for (const [cornerX, cornerY, right, down] of corners) {
    sheet.stroke([cornerX - (right * thickness) / 2, cornerY], [cornerX + right * arm, cornerY], thickness, INK.navy);
    sheet.stroke([cornerX, cornerY], [cornerX, cornerY + down * arm], thickness, INK.navy);
  }
};

const drawCode = (sheet: Sheet, order: PosterOrder, point: PosterPoint): void => {
  const code = spelled(point.code);
  const labelWidth = sheet.measure("regular")(wordsOf(order).code) * 5.4 + 5;
  const left = MIDDLE - (labelWidth + sheet.measure("bold")(code) * 13.5) / 2;
  sheet.text(wordsOf(order).code, { x: left, y: 240, size: 5.4, ink: INK.text2 });
  sheet.text(code, { x: left + labelWidth, y: 241.5, size: 13.5, ink: INK.navy, weight: "bold" });
  const typed = `${posterText.typed} ${printedLink(order, point.code)}`;
  drawLine(sheet, typed, { y: 249.5, size: 4.4, minSize: 2.4, ink: INK.text2, weight: "regular" });
};

const drawPromises = (sheet: Sheet): void => {
  const [size, gap, tick, y] = [6.2, 14, 8, 261.2];
  const widths = posterText.promises.map((promise) => tick + sheet.measure("bold")(promise) * size);
  let x = MIDDLE - (widths.reduce((sum, width) => sum + width, 0) + gap * (widths.length - 1)) / 2;
  posterText.promises.forEach((promise, index) => {
    sheet.stroke([x, y - 2], [x + 2, y + 0.2], 1, INK.red);
    sheet.stroke([x + 1.7, y + 0.3], [x + tick - 2.6, y - 4.6], 1, INK.red);
    sheet.text(promise, { x: x + tick, y, size, weight: "bold" });
    x += (widths[index] ?? 0) + gap;
  });
};

const drawFooter = (sheet: Sheet, order: PosterOrder, point: PosterPoint): void => {
  sheet.stroke([EDGE, 267], [EDGE + WIDTH, 267], 0.3, INK.line);
  const official = `${posterText.domain}　${printedDomain(order)}`;
  drawLine(sheet, official, { y: 274.5, size: 5.6, minSize: 2.8, ink: INK.navy, weight: "bold" });
  drawLine(sheet, posterText.warning, { y: 280.5, size: 4, minSize: 3, ink: INK.text2, weight: "regular" });
  if (point.address === "") return;
  drawLine(sheet, `${posterText.place}${point.address}`, {
    y: 286,
    size: 3.2,
    minSize: 2,
    ink: INK.text2,
    weight: "regular",
  });
};
