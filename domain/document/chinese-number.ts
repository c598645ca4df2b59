const DIGITS = "〇一二三四五六七八九";

/** A count from 1 to 99 as it stands in 第十二届, 第二次会议. */
export const chineseCount = (count: number): string => {
  const tens = Math.floor(count / 10);
  const ones = count % 10;
  const head = tens === 0 ? "" : `${tens === 1 ? "" : DIGITS[tens]}十`;
  return head + (ones === 0 && tens > 0 ? "" : DIGITS[ones]);
};

/** Digits one by one, as a year is written: 2026 → 二〇二六. */
export const chineseDigits = (number: number): string =>
  [...String(number)].map((digit) => DIGITS[Number(digit)]).join("");
