import { withDatabase } from "#tests/support/test-database.ts";
import { readdir, readFile } from "node:fs/promises";
import { expect, test } from "vitest";

const { pool } = await withDatabase();

test("the interfaces of the tables name every column of the database and no other", async () => {
  const files = (await readdir("server/db")).filter((file) => file.endsWith("tables.ts"));
  const source = (await Promise.all(files.map((file) => readFile(`server/db/${file}`, "utf8")))).join("\n");
  const written = new Map(
    [...source.matchAll(/interface (\w+)(?: extends (\w+))? \{\n(.*?)\n\}/gs)].map(([, name, base, body]) => [
      name,
      { base, columns: [...(body ?? "").matchAll(/^ {2}(\w+):/gm)].map(([, column]) => column) },
    ]),
  );
  const columnsOf = (name: string | undefined): readonly (string | undefined)[] => {
    const one = written.get(name);
    return one ? [...one.columns, ...columnsOf(one.base)] : [];
  };
  const typed = [...source.matchAll(/^ {2}(\w+): (\w+Table);/gm)].flatMap(([, table, name]) =>
    columnsOf(name).map((column) => `${table}.${column}`),
  );
  const { rows } = await pool.query(
    `select table_name || '.' || column_name as name from information_schema.columns
     where table_schema = 'public' and table_name <> 'schema_migration'`,
  );
  expect(typed.toSorted()).toEqual(rows.map(({ name }) => name).toSorted());
});
