/** A first line up to this many letters is a title. */
const TITLE_LETTERS = 60;

/** What stands first and says what it is about: a title's line, or the first sentence. */
export const openingOf = (text: string): string => {
  const plain = text.trimStart();
  const line = plain.split("\n", 1)[0] ?? "";
  if (line.length < plain.length && line.length <= TITLE_LETTERS) return line;
  return /^[^。！？!?；;\n]*/u.exec(plain)?.[0] ?? "";
};
