/** 「占 52.0%（155 ÷ 300）」; nothing to divide by is said, and 100% stands for all of them alone. */
export const shareWords = (count: number, of: number): string => {
  if (of === 0) return "无可比基数";
  const tenths = (count * 1000) / of;
  const shown = count < of ? Math.min(999, Math.round(tenths)) : Math.round(tenths);
  return `占 ${(shown / 10).toFixed(1)}%（${count} ÷ ${of}）`;
};
