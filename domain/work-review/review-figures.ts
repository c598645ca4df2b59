import { enteredFigures } from "#domain/work-review/entered-figures.ts";
import type { Figure } from "#domain/work-review/figure.ts";
import { intakeFigures } from "#domain/work-review/intake-figures.ts";
import { opinionFigures } from "#domain/work-review/opinion-figures.ts";
import { peopleFigures } from "#domain/work-review/people-figures.ts";
import { proposalFigures } from "#domain/work-review/proposal-figures.ts";

const countedFigures = { ...peopleFigures, ...proposalFigures, ...opinionFigures, ...intakeFigures };

/** Figures that are counted from records. */
export type CountedCode = keyof typeof countedFigures;
/** Figures that are entered by hand. */
export type EnteredCode = keyof typeof enteredFigures;
export type FigureCode = CountedCode | EnteredCode;

export const COUNTED_CODES = Object.keys(countedFigures) as readonly CountedCode[];
export const ENTERED_CODES = Object.keys(enteredFigures) as readonly EnteredCode[];

/** Every figure of domain.md §1.8, by its code. */
export const figureByCode: Readonly<Record<FigureCode, Figure>> = { ...countedFigures, ...enteredFigures };
export const FIGURE_CODES: readonly FigureCode[] = [...COUNTED_CODES, ...ENTERED_CODES];

export const isEntered = (code: FigureCode): code is EnteredCode => code in enteredFigures;

/** What the figures of one period are; null where nobody has recorded it. */
export type ReviewValues = Readonly<Record<FigureCode, number | null>>;

/** The denominator of a figure that is a part. */
export const wholeOf = (code: FigureCode): FigureCode | undefined => {
  const { of } = figureByCode[code];
  return FIGURE_CODES.find((one) => one === of);
};
