/** Days of rest in a row, first and last included. */
export interface RestPeriod {
  readonly name: string;
  readonly first: string;
  readonly last: string;
}

/** What the State Council ordered for one year; a period may begin in the year before (元旦 2023). */
export interface HolidayNotice {
  readonly year: number;
  readonly number: string;
  readonly issuedOn: string;
  readonly rest: readonly RestPeriod[];
  /** Saturdays and Sundays that are worked (调休上班). */
  readonly worked: readonly string[];
}

/** 国务院办公厅关于各年部分节假日安排的通知, as they were issued. How they were checked: docs/decisions/0122. */
export const HOLIDAY_NOTICES: readonly HolidayNotice[] = [
  {
    year: 2022,
    number: "国办发明电〔2021〕11号",
    issuedOn: "2021-10-25",
    rest: [
      { name: "元旦", first: "2022-01-01", last: "2022-01-03" },
      { name: "春节", first: "2022-01-31", last: "2022-02-06" },
      { name: "清明节", first: "2022-04-03", last: "2022-04-05" },
      { name: "劳动节", first: "2022-04-30", last: "2022-05-04" },
      { name: "端午节", first: "2022-06-03", last: "2022-06-05" },
      { name: "中秋节", first: "2022-09-10", last: "2022-09-12" },
      { name: "国庆节", first: "2022-10-01", last: "2022-10-07" },
    ],
    worked: ["2022-01-29", "2022-01-30", "2022-04-02", "2022-04-24", "2022-05-07", "2022-10-08", "2022-10-09"],
  },
  {
    year: 2023,
    number: "国办发明电〔2022〕16号",
    issuedOn: "2022-12-08",
    rest: [
      { name: "元旦", first: "2022-12-31", last: "2023-01-02" },
      { name: "春节", first: "2023-01-21", last: "2023-01-27" },
      { name: "清明节", first: "2023-04-05", last: "2023-04-05" },
      { name: "劳动节", first: "2023-04-29", last: "2023-05-03" },
      { name: "端午节", first: "2023-06-22", last: "2023-06-24" },
      { name: "中秋节、国庆节", first: "2023-09-29", last: "2023-10-06" },
    ],
    worked: ["2023-01-28", "2023-01-29", "2023-04-23", "2023-05-06", "2023-06-25", "2023-10-07", "2023-10-08"],
  },
  {
    year: 2024,
    number: "国办发明电〔2023〕7号",
    issuedOn: "2023-10-25",
    rest: [
      { name: "元旦", first: "2024-01-01", last: "2024-01-01" },
      { name: "春节", first: "2024-02-10", last: "2024-02-17" },
      { name: "清明节", first: "2024-04-04", last: "2024-04-06" },
      { name: "劳动节", first: "2024-05-01", last: "2024-05-05" },
      { name: "端午节", first: "2024-06-10", last: "2024-06-10" },
      { name: "中秋节", first: "2024-09-15", last: "2024-09-17" },
      { name: "国庆节", first: "2024-10-01", last: "2024-10-07" },
    ],
    worked: [
      "2024-02-04",
      "2024-02-18",
      "2024-04-07",
      "2024-04-28",
      "2024-05-11",
      "2024-09-14",
      "2024-09-29",
      "2024-10-12",
    ],
  },
  {
    year: 2025,
    number: "国办发明电〔2024〕12号",
    issuedOn: "2024-11-12",
    rest: [
      { name: "元旦", first: "2025-01-01", last: "2025-01-01" },
      { name: "春节", first: "2025-01-28", last: "2025-02-04" },
      { name: "清明节", first: "2025-04-04", last: "2025-04-06" },
      { name: "劳动节", first: "2025-05-01", last: "2025-05-05" },
      { name: "端午节", first: "2025-05-31", last: "2025-06-02" },
      { name: "国庆节、中秋节", first: "2025-10-01", last: "2025-10-08" },
    ],
    worked: ["2025-01-26", "2025-02-08", "2025-04-27", "2025-09-28", "2025-10-11"],
  },
  {
    year: 2026,
    number: "国办发明电〔2025〕7号",
    issuedOn: "2025-11-04",
    rest: [
      { name: "元旦", first: "2026-01-01", last: "2026-01-03" },
      { name: "春节", first: "2026-02-15", last: "2026-02-23" },
      { name: "清明节", first: "2026-04-04", last: "2026-04-06" },
      { name: "劳动节", first: "2026-05-01", last: "2026-05-05" },
      { name: "端午节", first: "2026-06-19", last: "2026-06-21" },
      { name: "中秋节", first: "2026-09-25", last: "2026-09-27" },
      { name: "国庆节", first: "2026-10-01", last: "2026-10-07" },
    ],
    worked: ["2026-01-04", "2026-02-14", "2026-02-28", "2026-05-09", "2026-09-20", "2026-10-10"],
  },
];
