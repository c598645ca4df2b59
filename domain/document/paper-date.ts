import { chineseCount, chineseDigits } from "#domain/document/chinese-number.ts";

/** 2026-11-21 → 2026年11月21日: how GB/T 9704—2012 §7.3.5.4 dates a document. */
export const paperDate = (day: string): string => {
  const [year, month, date] = day.split("-").map(Number);
  return `${year}年${month}月${date}日`;
};

/** 2026-11-21 → 二〇二六年十一月二十一日: the older form, on certificates and seals. */
export const chineseDate = (day: string): string => {
  const [year = 0, month = 0, date = 0] = day.split("-").map(Number);
  return `${chineseDigits(year)}年${chineseCount(month)}月${chineseCount(date)}日`;
};
