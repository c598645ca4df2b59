/** Width of a text at size 1, in the unit of the size. */
export type Measure = (text: string) => number;

export type FittedText = { readonly size: number; readonly lines: readonly string[]; readonly isCut: boolean };

export type TextBox = {
  readonly width: number;
  readonly size: number;
  readonly minSize: number;
  readonly maxLines: number;
};

/** The largest size at which the text stands in the box, its lines of like length; below `minSize` it is cut with …. */
export const fitText = (text: string, box: TextBox, measure: Measure): FittedText => {
  const letters = [...text];
  for (let size = box.size; size >= box.minSize; size *= 0.96) {
    const lines = wrap(letters, box.width / size, measure);
    if (lines.length <= box.maxLines)
      return { size, lines: balance(letters, lines, box.width / size, measure), isCut: false };
  }
  const width = box.width / box.minSize;
  const kept = wrap(letters, width, measure).slice(0, box.maxLines);
  const last = [...(kept.pop() ?? "")];
  while (last.length > 1 && measure(`${last.join("")}…`) > width) last.pop();
  return { size: box.minSize, lines: [...kept, `${last.join("")}…`], isCut: true };
};

/** Closing marks stay with what precedes them, opening ones with what follows (GB/T 15834). */
const NOT_FIRST = /[，。、；：？！）》」』】〉”’·…—,.;:?!)\]}%]/u;
const NOT_LAST = /[（《「『【〈“‘([{]/u;

const wrap = (letters: readonly string[], width: number, measure: Measure): string[] => {
  const lines: string[] = [];
  let line: string[] = [];
  for (const letter of letters) {
    if (line.length > 1 && measure(line.join("") + letter) > width) {
      const isHeld = NOT_FIRST.test(letter) || NOT_LAST.test(line.at(-1) ?? "");
      const carried = isHeld ? line.splice(-1) : [];
      lines.push(line.join("").trim());
      line = carried;
    }
    if (line.length > 0 || letter !== " ") line.push(letter);
  }
  return line.length > 0 ? [...lines, line.join("").trim()] : lines;
};

/** The same number of lines in the narrowest column: no single letter is left on the last one. */
const balance = (letters: readonly string[], lines: string[], width: number, measure: Measure): string[] => {
  let [tooNarrow, wide, best] = [0, width, lines];
  for (let step = 0; lines.length > 1 && step < 8; step++) {
    const column = (tooNarrow + wide) / 2;
    const tried = wrap(letters, column, measure);
    if (tried.length <= lines.length && tried.every((line) => measure(line) <= width)) [wide, best] = [column, tried];
    else tooNarrow = column;
  }
  return best;
};
