import type { RestPeriod } from "#domain/time/holiday-notices.ts";

/** A year without a checked notice: the days that the law itself gives, nothing exchanged. */
export interface StatutoryYear {
  readonly year: number;
  readonly rest: readonly RestPeriod[];
  /** 第六条: a holiday on a Saturday or Sunday is made up for on a working day; taken here to be the next one, until a notice says when. */
  readonly madeUp: readonly RestPeriod[];
}

/** The law behind, as the screens name it. */
export const HOLIDAY_LAW = "《全国年节及纪念日放假办法》（2024年修订，国务院令第795号）";

/**
 * 元旦 1, 春节 4 (除夕 to 初三), 清明 1, 劳动节 2, 端午 1, 中秋 1, 国庆 3. 正月初一 2027 is 6 February: the new moon comes at 23:56 Beijing time,
 * which is why some calendars (ICU among them) put it on the 7th.
 */
export const STATUTORY_YEARS: readonly StatutoryYear[] = [
  {
    year: 2027,
    rest: [
      { name: "元旦", first: "2027-01-01", last: "2027-01-01" },
      { name: "春节", first: "2027-02-05", last: "2027-02-08" },
      { name: "清明节", first: "2027-04-05", last: "2027-04-05" },
      { name: "劳动节", first: "2027-05-01", last: "2027-05-02" },
      { name: "端午节", first: "2027-06-09", last: "2027-06-09" },
      { name: "中秋节", first: "2027-09-15", last: "2027-09-15" },
      { name: "国庆节", first: "2027-10-01", last: "2027-10-03" },
    ],
    madeUp: [
      { name: "春节", first: "2027-02-09", last: "2027-02-10" },
      { name: "劳动节", first: "2027-05-03", last: "2027-05-04" },
      { name: "国庆节", first: "2027-10-04", last: "2027-10-05" },
    ],
  },
];
