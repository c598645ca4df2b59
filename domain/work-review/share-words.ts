/** A share in per cent with one decimal, 「83.0%」; 「无」 where there is nothing to divide by. Never 100.0% for less than all, never 0.0% for more than none. */
export const shareWords = (part: number, whole: number): string => {
  if (whole <= 0) return "无";
  const tenths = Math.round((part * 1000) / whole);
  const isBetween = part > 0 && part < whole;
  const shown = isBetween ? Math.min(999, Math.max(1, tenths)) : tenths;
  return `${(shown / 10).toFixed(1)}%`;
};

/** The share with what it is made of: 「83.0%（215/259）」. */
export const shareWithParts = (part: number, whole: number): string =>
  whole <= 0 ? "无" : `${shareWords(part, whole)}（${part}/${whole}）`;
