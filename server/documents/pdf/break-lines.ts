/** Width of one letter in points. */
export type LetterWidth = (letter: string) => number;

/** Closing marks stay with what precedes them, opening ones with what follows (GB/T 15834). */
const NOT_FIRST = /[，。、；：？！）》」』】〉”’·…—,.;:?!)\]}%]/u;
const NOT_LAST = /[（《「『【〈“‘([{]/u;
const WORD = /[A-Za-z0-9]/;

/** A paragraph as lines no wider than `width`, the first one `indent` shorter. Words and numbers stay whole where they fit on a line. */
export const breakLines = (text: string, width: number, indent: number, widthOf: LetterWidth): string[] => {
  const lines: string[] = [];
  let line: string[] = [];
  let used = indent;
  for (const letter of text) {
    const wide = widthOf(letter);
    if (line.length > 0 && used + wide > width) {
      const from = breakBefore(line, letter);
      const carried = line.splice(from);
      lines.push(line.join(""));
      line = carried;
      used = carried.reduce((sum, each) => sum + widthOf(each), 0);
    }
    if (line.length === 0 && letter === " ") continue;
    line.push(letter);
    used += wide;
  }
  return line.length > 0 || lines.length === 0 ? [...lines, line.join("")] : lines;
};

/** How far back marks are carried at most; a line of nothing else is cut where it is full. */
const FARTHEST = 24;

/** Where a full line is cut so that `next` may begin the following one. */
const breakBefore = (line: readonly string[], next: string): number => {
  let at = line.length;
  let following = next;
  while (at > 1 && line.length - at < FARTHEST && !isBreak(line[at - 1] ?? "", following)) {
    at--;
    following = line[at] ?? "";
  }
  return at > 1 && line.length - at < FARTHEST ? at : line.length;
};

const isBreak = (before: string, after: string): boolean =>
  !NOT_FIRST.test(after) && !NOT_LAST.test(before) && !(WORD.test(before) && WORD.test(after));
