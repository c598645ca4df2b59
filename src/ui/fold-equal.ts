import type { DiffPart } from "#ui/word-diff.ts";

/** Equal stretches longer than this are folded, with so many letters left on each side of a difference. */
const LONGEST_EQUAL = 120;
const LEFT_STANDING = 36;

const isLong = (part: DiffPart): boolean => !part.isDifferent && part.text.length > LONGEST_EQUAL;

export const isFoldable = (parts: readonly DiffPart[]): boolean => parts.some(isLong);

/** The parts with long equal stretches cut to what stands next to a difference. */
export const foldEqual = (parts: readonly DiffPart[]): DiffPart[] =>
  parts.map((part, at) => {
    if (!isLong(part)) return part;
    const letters = [...part.text];
    const head = at === 0 ? "" : letters.slice(0, LEFT_STANDING).join("");
    const tail = at === parts.length - 1 ? "" : letters.slice(-LEFT_STANDING).join("");
    const folded = letters.length - [head, tail].filter(Boolean).length * LEFT_STANDING;
    return { ...part, text: `${head}……（相同的 ${folded} 字）……${tail}` };
  });
