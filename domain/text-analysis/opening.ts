/** A first line up to this many letters is a title. */
const TITLE_LETTERS = 60;

/** A text parted into what stands first and says what it is about (a title's line, or the first sentence), and the rest. */
export const partOpening = (text: string): readonly [opening: string, rest: string] => {
  const plain = text.trimStart();
  const line = plain.indexOf("\n");
  const sentence = plain.search(/[。！？!?；;\n]/u);
  const end = line >= 0 && line <= TITLE_LETTERS ? line : sentence;
  return end < 0 ? [plain, ""] : [plain.slice(0, end), plain.slice(end)];
};
