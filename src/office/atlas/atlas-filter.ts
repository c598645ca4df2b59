import { addMonths, dayOf, type LocalDate } from "#domain/time/local-date.ts";
import { OPINION_CATEGORIES, type OpinionCategory } from "#domain/submission/submission-lists.ts";
import { ATLAS_MEASURES, type AtlasMeasure } from "#domain/topic/hot-topic.ts";

/** A month as "2026-11". */
export type Month = string;

/** What the address asks for; the month is one within from and to. */
export interface AtlasFilter {
  readonly from: Month;
  readonly to: Month;
  readonly month: Month | undefined;
  readonly town: string | undefined;
  readonly topic: string | undefined;
  readonly word: string | undefined;
  readonly category: OpinionCategory | undefined;
  readonly measure: AtlasMeasure;
  readonly view: "chart" | "table";
}

const MONTH = /^20\d\d-(0[1-9]|1[0-2])$/;
const UUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

export const monthOf = (day: LocalDate): Month => day.slice(0, 7);
export const monthAfter = (month: Month, count: number): Month => monthOf(addMonths(dayOf(`${month}-01`), count));

/** First and last day of months, as lists of items are asked for. */
export const daysOf = (from: Month, to: Month): { from: LocalDate; to: LocalDate } => ({
  from: dayOf(`${from}-01`),
  to: lastDayOf(to),
});

const lastDayOf = (month: Month): LocalDate => {
  const next = new Date(`${monthAfter(month, 1)}-01T00:00:00Z`);
  return dayOf(new Date(next.getTime() - 86_400_000).toISOString().slice(0, 10));
};

/** 「11月」, with its year in January and where it stands alone. */
export const monthWords = (month: Month, isAlone = false): string => {
  const [year, number] = [month.slice(0, 4), Number(month.slice(5))];
  return isAlone ? `${year}年${number}月` : `${number}月`;
};

/** The last twelve months up to today's. */
export const filterFromSearch = (search: URLSearchParams, today: LocalDate): AtlasFilter => {
  const wanted = (name: string) => search.get(name) ?? "";
  const to = MONTH.test(wanted("to")) ? wanted("to") : monthOf(today);
  const from = MONTH.test(wanted("from")) && wanted("from") <= to ? wanted("from") : monthAfter(to, -11);
  const month = wanted("month");
  return {
    from,
    to,
    month: MONTH.test(month) && month >= from && month <= to ? month : undefined,
    town: wanted("town").slice(0, 40) || undefined,
    topic: UUID.test(wanted("topic")) ? wanted("topic") : undefined,
    word: wanted("word").slice(0, 60) || undefined,
    category: OPINION_CATEGORIES.find((one) => one === wanted("category")),
    measure: ATLAS_MEASURES.find((one) => one === wanted("measure")) ?? "people",
    view: wanted("view") === "table" ? "table" : "chart",
  };
};

/** The address of a filter. */
export const searchOf = (filter: AtlasFilter): Record<string, string> =>
  Object.fromEntries(
    Object.entries(filter).filter(
      (entry): entry is [string, string] =>
        Boolean(entry[1]) &&
        !(entry[0] === "measure" && entry[1] === "people") &&
        !(entry[0] === "view" && entry[1] === "chart"),
    ),
  );
