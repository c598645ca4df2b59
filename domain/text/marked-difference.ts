/** Two texts with what differs marked in each: 【删：…】 in the first, 【增：…】 in the second, by clauses. */
export const markedDifference = (from: string, to: string): readonly [string, string] => {
  const [before, after] = [clausesOf(from), clausesOf(to)];
  const kept = commonOf(before, after);
  return [
    marked(
      before,
      kept.map(([at]) => at),
      "删",
    ),
    marked(
      after,
      kept.map(([, at]) => at),
      "增",
    ),
  ];
};

const clausesOf = (text: string): readonly string[] =>
  text.match(/[^，。；：！？\n]*[，。；：！？\n]|[^，。；：！？\n]+$/gu) ?? [];

/** The longest run of clauses that both have in the same order, as pairs of places. */
const commonOf = (before: readonly string[], after: readonly string[]): readonly (readonly [number, number])[] => {
  const longest = Array.from({ length: before.length + 1 }, () => Array.from(after, () => 0));
  const at = (row: number, column: number): number => longest[row]?.[column] ?? 0;
  for (let row = before.length - 1; row >= 0; row--)
    for (let column = after.length - 1; column >= 0; column--) {
      const line = longest[row];
      if (line)
        line[column] =
          before[row] === after[column]
            ? at(row + 1, column + 1) + 1
            : Math.max(at(row + 1, column), at(row, column + 1));
    }
  const pairs: (readonly [number, number])[] = [];
  for (let row = 0, column = 0; row < before.length && column < after.length;) {
    if (before[row] === after[column]) pairs.push([row++, column++]);
    else if (at(row + 1, column) >= at(row, column + 1)) row++;
    else column++;
  }
  return pairs;
};

const marked = (clauses: readonly string[], kept: readonly number[], mark: string): string => {
  const known = new Set(kept);
  let text = "";
  let open = false;
  for (const [at, clause] of clauses.entries()) {
    const differs = !known.has(at);
    if (differs !== open) text += differs ? `【${mark}：` : "】";
    open = differs;
    text += clause;
  }
  return open ? `${text}】` : text;
};
