/** What a chart shows, as a table: the same numbers for eyes, for screen readers and for CSV. */
export interface ChartTable {
  readonly head: readonly string[];
  readonly rows: readonly (readonly (string | number)[])[];
}

/** A CSV that Excel opens in Chinese; no cell can become a formula. */
export const csvOf = ({ head, rows }: ChartTable): Blob => {
  const lines = [head, ...rows].map((row) => row.map(cellOf).join(","));
  return new Blob([`\uFEFF${lines.join("\r\n")}\r\n`], { type: "text/csv;charset=utf-8" });
};

const cellOf = (value: string | number): string => {
  if (typeof value === "number") return String(value);
  const safe = /^[=+\-@\t\r]/.test(value) ? `'${value}` : value;
  return `"${safe.replaceAll('"', '""')}"`;
};
