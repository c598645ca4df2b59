import { faultsOf, readImportTable, type SourceFile } from "#tests/support/architecture.ts";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";

const table = readImportTable(readFileSync("ARCHITECTURE.md", "utf8")) ?? new Map();

const files: readonly SourceFile[] = ["domain", "contract", "src", "sw", "server", "tests", "bench", "scripts"]
  .filter((folder) => existsSync(folder))
  .flatMap((folder) =>
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && /\.(ts|tsx|mjs)$/.test(entry.name))
      .map((entry) => `${entry.parentPath}/${entry.name}`.replaceAll("\\", "/")),
  )
  .map((path) => ({ path, text: readFileSync(path, "utf8") }));

test("the checker sees the whole tree", () => {
  expect(files.length).toBeGreaterThan(100);
  for (const folder of ["domain", "contract", "src/ui", "src/app", "src/data", "server/db", "tests/unit"]) {
    expect(files.map(({ path }) => path)).toContainEqual(expect.stringMatching(`^${folder}/`));
  }
  expect([...table.keys()]).toEqual(expect.arrayContaining(["domain", "contract", "src/ui", "src/app", "server"]));
});

test("the tree keeps to the architecture", () => {
  expect(faultsOf(files, table)).toEqual([]);
});

const planted: readonly (readonly [path: string, text: string, fault: string])[] = [
  ["domain/a/a.ts", 'import { x } from "#contract/x.ts";', "must not import #contract/x.ts"],
  ["domain/a/a.ts", 'import type { x } from "#server/x.ts";', "must not import #server/x.ts"],
  ["contract/a.ts", 'import { x } from "#server/x.ts";', "must not import #server/x.ts"],
  ["src/ui/a.tsx", 'import { x } from "#domain/x/x.ts";', "must not import #domain/x/x.ts"],
  ["src/sync/a.ts", 'import { x } from "#ui/x.ts";', "must not import #ui/x.ts"],
  ["src/data/a.ts", 'import { x } from "#contract/x.ts";', "may import #contract/x.ts as a type only"],
  ["src/data/a.ts", 'import {\n  type x,\n  y,\n} from "#contract/x.ts";', "may import #contract/x.ts as a type only"],
  ["src/member/a/a.ts", 'import { x } from "#member/b/x.ts";', "must not import #member/b/x.ts"],
  ["src/member/a/a.ts", 'const x = import("#office/b/x.ts");', "must not import #office/b/x.ts"],
  ["src/office/a/a.ts", 'import { x } from "#app/x.ts";', "must not import #app/x.ts"],
  ["src/app/a.ts", 'import { x } from "#server/x.ts";', "must not import #server/x.ts"],
  ["sw/a.ts", 'import { x } from "#data/x.ts";', "must not import #data/x.ts"],
  ["server/a/a.ts", 'import "#data/x.ts";', "must not import #data/x.ts"],
  ["server/public-page/browser/a.ts", 'import { x } from "#server/x.ts";', "must not import #server/x.ts"],
  ["server/a/a.ts", 'import { x } from "../b/x.ts";', "imports ../b/x.ts: ../ does not exist"],
  ["server/a/a.ts", 'export { x } from "#server/b/x.ts";', "passes on what another file exports"],
  ["server/a/a.ts", 'export * from "#server/b/x.ts";', "passes on what another file exports"],
  ["server/a/index.ts", "", "is a barrel by its name"],
  ["server/utils/a.ts", "", "a folder is called utils: name the subject"],
  ["src/member/a/types/a.ts", "", "a folder is called types: name the subject"],
  ["server/a/aB.ts", "", "is not named in kebab-case"],
  ["server/a/a.ts", "x;\n".repeat(401), "has 401 lines, more than 400"],
  ["server/a/a.ts", "export default 1;", "has a default export"],
  ["src/app/a.ts", 'await fetch("/api");', "stores or fetches: only src/data and src/sync do"],
  ["src/member/a/a.ts", "indexedDB.open(name);", "stores or fetches: only src/data and src/sync do"],
  ["src/ui/a.ts", 'import { liveQuery } from "dexie";', "imports dexie: only src/data does"],
];

test.each(planted.map(([path, text, fault]) => ({ path, text, fault })))(
  "a planted $path is reported: $fault",
  ({ path, text, fault }) => {
    expect(faultsOf([{ path, text }], table)).toEqual([`${path}: ${fault}`]);
  },
);

test("what the table allows is not reported", () => {
  const allowed: SourceFile[] = [
    { path: "domain/a/a.ts", text: 'import { x } from "#domain/b/x.ts";' },
    { path: "src/data/a.ts", text: 'import type { x } from "#contract/x.ts";\nawait fetch("/");' },
    { path: "src/member/a/a.tsx", text: 'import { x } from "#member/a/x.ts";\nimport { y } from "#data/y.ts";' },
    { path: "src/app/a.tsx", text: 'import("#member/a/x.tsx");\nimport { y } from "#ui/y.tsx";' },
    { path: "server/a/a.ts", text: 'import { x } from "./x.ts";\nimport { y } from "#contract/y.ts";' },
  ];
  expect(faultsOf(allowed, table)).toEqual([]);
});
