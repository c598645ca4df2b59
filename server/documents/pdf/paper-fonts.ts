import type { PDFDocument, PDFFont } from "pdf-lib";
import fontkit from "@pdf-lib/fontkit";
import type { LetterWidth } from "#server/documents/pdf/break-lines.ts";
import { posterFont } from "#server/posters/font/poster-font.ts";
import { shownText } from "#server/documents/pdf/shown-text.ts";
import { MISSING_LETTER } from "#server/posters/printable.ts";

/** One weight within a file: what it can draw, and how wide at size 1. */
export interface PaperFont {
  readonly font: PDFFont;
  readonly widthOf: LetterWidth;
}

/** The fonts of a file, with only the letters of its texts; `shown` is a text as they can draw it. */
export interface PaperFonts {
  readonly regular: PaperFont;
  readonly bold: PaperFont;
  readonly shown: (text: string) => string;
}

const ALWAYS = `0123456789 　—第页共；.${MISSING_LETTER}`;

/** Embeds what these texts need. A letter that Noto Sans SC does not have is drawn as 〓. */
export const embedPaperFonts = async (file: PDFDocument, texts: Iterable<string>): Promise<PaperFonts> => {
  file.registerFontkit(fontkit);
  const letters = new Set(ALWAYS);
  for (const text of texts) for (const letter of text.normalize("NFC")) letters.add(letter);
  const [regular, bold] = [await posterFont(letters, 400), await posterFont(letters, 700)];
  return {
    regular: measured(await file.embedFont(regular.file, { customName: "ZSLZRG+NotoSansSC-Regular" })),
    bold: measured(await file.embedFont(bold.file, { customName: "ZSLZBD+NotoSansSC-Bold" })),
    shown: (text) => shownText(text, regular.letters),
  };
};

/** Widths are asked for once a letter: a long text has few different ones. */
const measured = (font: PDFFont): PaperFont => {
  const widths = new Map<string, number>();
  const widthOf = (letter: string): number => {
    const known = widths.get(letter) ?? font.widthOfTextAtSize(letter, 1);
    widths.set(letter, known);
    return known;
  };
  return { font, widthOf };
};
