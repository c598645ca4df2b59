import type { Statement } from "#domain/score/statement.ts";

/** A statement as canonical JSON (keys sorted, no spaces): a year that is counted again gives the same bytes. */
export const statementBytes = (statement: Statement): string => canonical(statement);

const canonical = (value: unknown): string => {
  if (Array.isArray(value)) return `[${value.map(canonical).join(",")}]`;
  if (typeof value !== "object" || value === null) return JSON.stringify(value);
  const fields = Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1));
  return `{${fields.map(([name, field]) => `${JSON.stringify(name)}:${canonical(field)}`).join(",")}}`;
};
