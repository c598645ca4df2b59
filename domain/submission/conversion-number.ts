/** The number of what a submission became, counted from 1 for each kind and year: 2026年第31号. */
export const conversionNumber = (year: number, count: number): string => `${year}年第${count}号`;
