/** 〓, the printers' sign for a letter that the font does not have (geta). */
export const MISSING_LETTER = "〓";

const graphemes = new Intl.Segmenter("zh", { granularity: "grapheme" });

/** One line that the font can print to the letter: what it cannot draw is one 〓, what nobody sees (controls, direction marks) is left out. */
export const printable = (text: string, letters: ReadonlySet<string>): string => {
  const line = text.normalize("NFC").replace(/\s+/gu, " ").trim();
  return [...graphemes.segment(line)].map(({ segment }) => printableGrapheme(segment, letters)).join("");
};

const printableGrapheme = (grapheme: string, letters: ReadonlySet<string>): string => {
  const visible = [...grapheme].filter((letter) => !/[\p{C}\uFE0E\uFE0F]/u.test(letter) || /\p{Co}/u.test(letter));
  if (visible.length === 0) return "";
  return visible.every((letter) => letters.has(letter)) ? visible.join("") : MISSING_LETTER;
};
