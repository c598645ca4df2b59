/** Day 0 of Excel's calendar, which counts a 29th of February 1900 that never was. */
const EXCEL_EPOCH = Date.UTC(1899, 11, 30);
const DAY_MS = 86_400_000;

/** A day as people write it in a sheet (2026-06-12, 2026/6/12, 2026.6.12, 2026年6月12日, 20260612, Excel's own number) as "2026-06-12"; undefined where it is none. */
export const readImportDay = (cell: string): string | undefined => {
  if (/^\d{5}$/.test(cell)) return new Date(EXCEL_EPOCH + Number(cell) * DAY_MS).toISOString().slice(0, 10);
  const parts =
    /^(\d{4})(\d{2})(\d{2})$/.exec(cell) ?? /^(\d{4})\s*[-/.年]\s*(\d{1,2})\s*[-/.月]\s*(\d{1,2})\s*日?$/.exec(cell);
  if (!parts) return undefined;
  const [, year = "", month = "", day = ""] = parts;
  const text = `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`;
  const at = new Date(`${text}T00:00:00Z`);
  return Number.isNaN(at.getTime()) || at.toISOString().slice(0, 10) !== text ? undefined : text;
};
