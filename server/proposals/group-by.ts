/** Rows by what one of their columns says, each made into what is wanted of it, in the order in which they came. */
export const groupBy = <Row extends object, Column extends keyof Row, Value>(
  rows: readonly Row[],
  column: Column,
  make: (row: Row) => Value,
): Map<Row[Column], Value[]> => {
  const groups = new Map<Row[Column], Value[]>();
  for (const row of rows) {
    const group = groups.get(row[column]);
    if (group) group.push(make(row));
    else groups.set(row[column], [make(row)]);
  }
  return groups;
};
