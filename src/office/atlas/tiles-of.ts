import type { Atlas } from "#data/office/atlas.ts";
import type { Month } from "#office/atlas/atlas-filter.ts";
import type { MonthValue } from "#office/atlas/month-chart.tsx";
import type { Tile } from "#office/atlas/tile-map.tsx";

/** Every town with its numbers of a month, or of the whole time; a town of which nothing came is 0, not missing. */
export const tilesOf = ({ towns, byTown, cells }: Atlas, month: Month | undefined): readonly Tile[] =>
  towns.map((town) => {
    const found = month
      ? cells.find((cell) => cell.town === town.id && cell.month === month)
      : byTown.find((one) => one.town === town.id);
    return { town, people: found?.people ?? 0, items: found?.items ?? 0 };
  });

/** Every month with its numbers; a month in which nothing came is 0, not missing. */
export const monthsOf = ({ months, byMonth }: Atlas): readonly MonthValue[] =>
  months.map((month) => byMonth.find((one) => one.month === month) ?? { month, people: 0, items: 0 });
