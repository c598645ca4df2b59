import type { ProofRecord } from "#tests/support/proof-record.ts";

/** One part of `npm run prove` as scripts/prove.mjs measured it. */
export interface ProofPart {
  readonly part: string;
  readonly title: string;
  readonly commit: string;
  /** Files that were not committed, besides this page. */
  readonly uncommitted: number;
  readonly at: string;
  readonly seconds: number;
  readonly tests: { readonly passed: number; readonly failed: number };
  readonly failures: readonly string[];
  readonly records: Readonly<Record<string, ProofRecord>>;
}

export interface Proof {
  readonly machine: Readonly<Record<string, string | number>>;
  readonly parts: readonly ProofPart[];
  /** Parts that have no result yet. */
  readonly missing: readonly string[];
}

const FIRST_LINE =
  "<!-- Written by `npm run prove` (scripts/prove.mjs). Never by hand: a test compares it with its own figures. -->";
const DATA_START = "\n## As recorded\n\n```json\n";
const DATA_END = "\n```\n";

/** docs/proof.md of these results. */
export const renderProof = (proof: Proof): string =>
  [
    `${FIRST_LINE}\n\n# Nothing lost, nothing doubled: what was tried\n`,
    `${verdictOf(proof)}\n`,
    `Machine: ${Object.entries(proof.machine)
      .map(([name, value]) => `${name} ${value}`)
      .join(" · ")}\n`,
    "| part | commit | when | took | tests | lost | doubled | other promises broken |",
    "|---|---|---|---|---|---|---|---|",
    ...proof.parts.map(rowOf),
    ...proof.missing.map((part) => `| ${part} | not run | | | | | | |`),
    ...proof.parts.map(sectionOf),
    `${DATA_START}${JSON.stringify(proof, null, 1)}${DATA_END}`,
  ].join("\n");

/** The figures that a page carries; undefined where it is none of ours. */
export const readProof = (page: string): Proof | undefined => {
  const start = page.indexOf(DATA_START);
  const end = page.lastIndexOf(DATA_END);
  if (!page.startsWith(FIRST_LINE) || start < 0 || end < start) return undefined;
  return JSON.parse(page.slice(start + DATA_START.length, end)) as Proof;
};

/** Whether everything was kept in this part, as far as it was tried. */
export const isKept = (part: ProofPart): boolean =>
  part.tests.failed === 0 &&
  part.tests.passed > 0 &&
  Object.values(part.records).every((record) => record.lost + record.doubled + record.broken.length === 0);

const verdictOf = ({ parts, missing }: Proof): string => {
  const fallen = parts.filter((part) => !isKept(part)).map(({ part }) => part);
  const lost = parts.reduce((sum, part) => sum + sumOf(part, "lost"), 0);
  const doubled = parts.reduce((sum, part) => sum + sumOf(part, "doubled"), 0);
  if (fallen.length > 0)
    return `**NOT PROVEN.** ${lost} lost, ${doubled} doubled; failed: ${fallen.join(", ")}. See below.`;
  const gap = missing.length > 0 ? ` Not run: ${missing.join(", ")}.` : "";
  return `**${lost} lost, ${doubled} doubled** in all that is listed here.${gap}`;
};

const sumOf = (part: ProofPart, what: "lost" | "doubled"): number =>
  Object.values(part.records).reduce((sum, record) => sum + record[what], 0);

const rowOf = (part: ProofPart): string => {
  const dirt = part.uncommitted > 0 ? ` + ${part.uncommitted} uncommitted files` : "";
  const broken = Object.values(part.records).reduce((sum, record) => sum + record.broken.length, 0);
  const tests = `${part.tests.passed} passed, ${part.tests.failed} failed`;
  return `| ${part.part} | \`${part.commit.slice(0, 12)}\`${dirt} | ${part.at} | ${part.seconds} s | ${tests} | ${sumOf(part, "lost")} | ${sumOf(part, "doubled")} | ${broken} |`;
};

const sectionOf = (part: ProofPart): string =>
  [
    `\n## ${part.part}: ${part.title}\n`,
    ...part.failures.map((failure) => `- **FAILED:** ${failure}`),
    ...Object.entries(part.records).flatMap(([suite, record]) => [
      `- **${suite}**: ${countsOf(record.tried)}. Lost ${record.lost}, doubled ${record.doubled}.`,
      ...lineOf("faults", record.faults),
      ...lineOf("settings", stringsOf(record.settings ?? {})),
      ...record.broken.map((sentence) => `  - **BROKEN:** ${sentence}`),
    ]),
    ...(Object.keys(part.records).length === 0 ? ["- no figures recorded; the tests alone speak"] : []),
  ].join("\n");

const countsOf = (counts: Readonly<Record<string, string | number>>): string =>
  Object.entries(counts)
    .map(([what, value]) => `${what} ${typeof value === "number" ? value.toLocaleString("en-US") : value}`)
    .join(", ");

const lineOf = (name: string, counts: Readonly<Record<string, string | number>>): string[] => {
  const entries = Object.entries(counts);
  if (entries.length === 0) return [];
  const total = name === "faults" ? Object.values(counts).reduce<number>((sum, count) => sum + Number(count), 0) : 0;
  return [`  - ${name}${total > 0 ? ` ${total.toLocaleString("en-US")}` : ""}: ${countsOf(counts)}`];
};

/** A seed is a name, not a quantity. */
const stringsOf = (settings: Readonly<Record<string, string | number>>): Readonly<Record<string, string>> =>
  Object.fromEntries(Object.entries(settings).map(([name, value]) => [name, String(value)]));
