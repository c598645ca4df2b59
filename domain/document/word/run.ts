import { WORD_FONT, type WordFont } from "#domain/document/word/fonts.ts";
import { xmlText } from "#domain/document/word/xml.ts";

/** How letters look: size in points, spacing between them in twentieths of a point. */
export interface RunLook {
  readonly font?: WordFont;
  readonly size?: number;
  readonly color?: string;
  readonly isBold?: boolean;
  readonly spacing?: number;
}

/** A run of like letters; a tab goes to the next tab stop. */
export const wordRun = (text: string, look: RunLook = {}): string =>
  text === "" ? "" : `<w:r>${runProperties(look)}${text.split("\t").map(piece).join("<w:tab/>")}</w:r>`;

/** The number of the page, as a field. */
export const pageNumberRun = (look: RunLook): string =>
  `<w:fldSimple w:instr=" PAGE "><w:r>${runProperties(look)}<w:t>1</w:t></w:r></w:fldSimple>`;

/** The properties of letters, in the order that the schema wants. */
export const runProperties = ({ font, size, color, isBold, spacing }: RunLook): string => {
  const parts = [
    font && fontProperty(font),
    isBold && "<w:b/>",
    color && `<w:color w:val="${color}"/>`,
    spacing !== undefined && `<w:spacing w:val="${spacing}"/>`,
    size && `<w:sz w:val="${Math.round(size * 2)}"/><w:szCs w:val="${Math.round(size * 2)}"/>`,
  ].filter(Boolean);
  return parts.length > 0 ? `<w:rPr>${parts.join("")}</w:rPr>` : "";
};

/** `hint` has Word set the marks that Chinese and Latin share (“ ” … —) as Chinese ones. */
const fontProperty = (font: WordFont): string => {
  const name = WORD_FONT[font];
  return `<w:rFonts w:hint="eastAsia" w:ascii="${name}" w:eastAsia="${name}" w:hAnsi="${name}" w:cs="${name}"/>`;
};

const piece = (text: string): string => (text === "" ? "" : `<w:t xml:space="preserve">${xmlText(text)}</w:t>`);
