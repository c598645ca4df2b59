import { rgb, type PDFPage } from "pdf-lib";
import type { PaperFonts } from "#server/documents/pdf/paper-fonts.ts";

const EDGE = 48;

/** Numbers these pages from one, and says at the top of each who issues them. */
export const stampPages = (pages: readonly PDFPage[], { regular, shown }: PaperFonts, header = ""): void => {
  pages.forEach((page, at) => {
    const put = (text: string, y: number, x: (width: number) => number) => {
      const wide = regular.font.widthOfTextAtSize(text, 10.5);
      page.drawText(text, { x: x(wide), y, size: 10.5, font: regular.font, color: rgb(0.2, 0.2, 0.2) });
    };
    put(`第 ${at + 1} 页 共 ${pages.length} 页`, 40, (wide) => (page.getWidth() - wide) / 2);
    if (header) put(shown(header), page.getHeight() - 44, (wide) => page.getWidth() - EDGE - wide);
  });
};
