export interface SourceFile {
  /** From the project's root, with `/`. */
  readonly path: string;
  readonly text: string;
}

/** What may be imported: always, as a type alone, or never. */
type Leave = "any" | "type" | "none";

export type ImportTable = ReadonlyMap<string, ReadonlyMap<string, Leave>>;

interface Import {
  readonly from: string;
  readonly isType: boolean;
}

const areaByPrefix: readonly (readonly [string, string])[] = [
  ["domain/", "domain"],
  ["contract/", "contract"],
  ["src/sync/", "src/sync, src/data"],
  ["src/data/", "src/sync, src/data"],
  ["src/ui/", "src/ui"],
  ["src/app/", "src/app"],
  ["src/main.tsx", "src/app"],
  ["sw/", "sw"],
  ["server/public-page/browser/", "server/public-page/browser"],
  ["server/", "server"],
];

/** `src/member/scan/…` belongs to the feature `src/member/scan`; what lies beside the features puts them together, like src/app. */
const featureOf = (path: string): string | undefined => /^src\/(?:member|office)\/[^/]+(?=\/)/.exec(path)?.[0];

const areaOf = (path: string): string | undefined => {
  if (featureOf(path)) return "src/member/*, src/office/*";
  if (/^src\/(member|office)\//.test(path)) return "src/app";
  return areaByPrefix.find(([prefix]) => path.startsWith(prefix))?.[1];
};

/** Reads the rows of ARCHITECTURE.md's table "from ↓ may import →"; undefined where a text holds none. */
export const readImportTable = (markdown: string): ImportTable | undefined => {
  const lines = markdown.split("\n");
  const start = lines.findIndex((line) => line.includes("may import →"));
  if (start < 0) return undefined;
  const cellsOf = (line: string) =>
    line
      .split("|")
      .slice(1, -1)
      .map((cell) => cell.replaceAll("`", "").trim());
  const columns = cellsOf(lines[start] ?? "").slice(1);
  const rows = lines.slice(start + 2);
  const end = rows.findIndex((line) => !line.startsWith("|"));
  return new Map(
    rows.slice(0, end < 0 ? rows.length : end).map((line) => {
      const [from = "", ...cells] = cellsOf(line);
      return [from, new Map(columns.map((column, at) => [column, leaveOf(cells[at] ?? "")]))];
    }),
  );
};

const leaveOf = (cell: string): Leave => {
  if (cell === "✓" || cell === "all") return "any";
  return cell === "type" ? "type" : "none";
};

/** Everything in these files that the architecture forbids, one sentence each. */
export const faultsOf = (files: readonly SourceFile[], table: ImportTable): readonly string[] =>
  files.flatMap((file) =>
    [...placeFaults(file), ...textFaults(file), ...importFaults(file, table)].map((fault) => `${file.path}: ${fault}`),
  );

const VAGUE = /(^|\/)(shared|utils?|helpers?|misc|common|lib|services|types)\//;

function* placeFaults({ path, text }: SourceFile) {
  const vague = VAGUE.exec(path)?.[2];
  if (vague) yield `a folder is called ${vague}: name the subject`;
  if (/(^|\/)index\.tsx?$/.test(path) && path.includes("/")) yield "is a barrel by its name";
  if (!/(^|\/)[a-z0-9]+([-.][a-z0-9]+)*\.[a-z]+$/.test(path)) yield "is not named in kebab-case";
  const lines = text.trimEnd().split("\n").length;
  if (lines > 400) yield `has ${lines} lines, more than 400`;
}

function* textFaults({ path, text }: SourceFile) {
  const code = withoutComments(text);
  if (/^export\s+default\b/m.test(code) && !/(^|\/)vite(st)?\.config\.ts$/.test(path)) yield "has a default export";
  if (/^export\s+(type\s+)?(\*|\{[^}]*\})\s*(as\s+\w+\s*)?from\b/m.test(code))
    yield "passes on what another file exports";
  const isPage = path.startsWith("src/") && !/^src\/(data|sync)\//.test(path);
  if (isPage && /(?<![.\w])(fetch\s*\(|indexedDB\b|XMLHttpRequest\b|sendBeacon\b)|new Dexie\b/.test(code)) {
    yield "stores or fetches: only src/data and src/sync do";
  }
}

function* importFaults(file: SourceFile, table: ImportTable) {
  const code = withoutComments(file.text);
  const from = areaOf(file.path);
  for (const imported of importsOf(code)) {
    if (imported.from.includes("../")) yield `imports ${imported.from}: ../ does not exist`;
    if (file.path.startsWith("src/") && isOnlyForData(imported)) yield `imports ${imported.from}: only src/data does`;
    const target = targetOf(imported.from);
    if (!from || !target) continue;
    const leave = leaveFor(file.path, from, target, table);
    if (leave === "none") yield `must not import ${imported.from}`;
    else if (leave === "type" && !imported.isType) yield `may import ${imported.from} as a type only`;
  }

  function isOnlyForData({ from: name }: Import) {
    return name.startsWith("dexie") && !/^src\/(data|sync)\//.test(file.path);
  }
}

/** The path that a subpath import names: `#member/scan/x.tsx` → `src/member/scan/x.tsx`. */
const targetOf = (specifier: string): string | undefined => {
  const inner = /^#(\w+)\/(.*)$/.exec(specifier);
  if (!inner) return undefined;
  const [, root = "", rest] = inner;
  return /^(sync|data|ui|member|office|app)$/.test(root) ? `src/${root}/${rest}` : `${root}/${rest}`;
};

const leaveFor = (path: string, from: string, target: string, table: ImportTable): Leave => {
  const to = areaOf(target);
  const row = table.get(from);
  if (!to || !row) return "none";
  const isClient = /^(src|sw|server\/public-page\/browser)\//.test(path);
  // zod must not reach a phone.
  if (to === "contract" && isClient) return row.get("contract") === "none" ? "none" : "type";
  if (to === "src/member/*, src/office/*") {
    if (from !== to) return row.get("own feature") ?? "none";
    return row.get(featureOf(path) === featureOf(target) ? "own feature" : "other feature") ?? "none";
  }
  // What is no column of the table can be imported by its own area alone.
  return from === to ? "any" : (row.get(to) ?? "none");
};

const importsOf = (code: string): readonly Import[] => [
  ...[...code.matchAll(/^\s*(?:import|export)\s+(type\s+)?(?:[\w*\s{},$]+\s+from\s+)?"([^"]+)"/gm)].map(
    ([, type, from = ""]) => ({ from, isType: type !== undefined }),
  ),
  ...[...code.matchAll(/\bimport\(\s*"([^"]+)"/g)].map(([, from = ""]) => ({ from, isType: false })),
];

const withoutComments = (text: string): string =>
  text.replace(/^\s*\/\*[\s\S]*?\*\//gm, "").replace(/^\s*\/\/.*$/gm, "");
