/** Where a paragraph stands in a text by itself: from a line's beginning to a line's end. */
const placesOf = (text: string, paragraph: string): readonly number[] => {
  const places: number[] = [];
  for (let at = text.indexOf(paragraph); at >= 0; at = text.indexOf(paragraph, at + 1)) {
    const end = at + paragraph.length;
    if ((at === 0 || text[at - 1] === "\n") && (end === text.length || text[end] === "\n")) places.push(at);
  }
  return places;
};

/**
 * A text without one paragraph that stands in it to the letter; undefined where it does not, where nothing else would be left, or where `others`
 * need what stands there for themselves.
 */
export const withoutParagraph = (text: string, paragraph: string, others: readonly string[]): string | undefined => {
  if (paragraph === "") return undefined;
  const places = placesOf(text, paragraph);
  const theirs = others.reduce((sum, other) => sum + placesOf(other, paragraph).length, 0);
  const at = places.at(-1);
  if (at === undefined || places.length <= theirs) return undefined;
  const [before, after] = [text.slice(0, at), text.slice(at + paragraph.length)];
  const rest = before.endsWith("\n") ? before.slice(0, -1) + after : after.replace(/^\n/u, "");
  return rest.trim() === "" ? undefined : rest;
};
