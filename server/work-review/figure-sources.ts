import type { CountedCode } from "#domain/work-review/review-figures.ts";
import type { FigureSource } from "#server/work-review/figure-source.ts";
import * as intake from "#server/work-review/intake-source.ts";
import * as opinions from "#server/work-review/opinion-source.ts";
import * as people from "#server/work-review/people-source.ts";
import * as proposals from "#server/work-review/proposal-source.ts";

/** Where every figure is counted. */
export const figureSources: readonly FigureSource[] = [intake, opinions, people, proposals].flatMap((chapter) =>
  Object.values(chapter),
);

export const sourceOfFigure = (code: CountedCode): FigureSource => {
  const source = figureSources.find(({ figures }) => code in figures);
  if (!source) throw new Error(`no source counts ${code}`);
  return source;
};
