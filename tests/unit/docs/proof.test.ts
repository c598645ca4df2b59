import { isKept, type Proof, readProof, renderProof } from "#tests/support/proof-page.ts";
import { readFileSync } from "node:fs";
import { expect, test } from "vitest";

const page = readFileSync("docs/proof.md", "utf8");

test("docs/proof.md is what `npm run prove` makes of its own figures, letter by letter", () => {
  const proof = readProof(page);
  expect(proof).toBeDefined();
  expect(renderProof(proof as Proof)).toBe(page);
});

test("it says on which commit, when and on which machine, and that nothing was lost", () => {
  const { parts, machine } = readProof(page) as Proof;
  expect(parts.map(({ part }) => part)).toContain("model");
  for (const part of parts) {
    expect(part.commit).toMatch(/^[0-9a-f]{40}$/);
    expect(part.at).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\dZ$/);
    expect([part.part, isKept(part)]).toEqual([part.part, true]);
  }
  expect(Object.keys(machine)).toEqual(expect.arrayContaining(["cores", "Node.js", "Chromium", "PostgreSQL"]));
});

test("a page touched by hand, and one without our first line, is noticed", () => {
  const proof = readProof(page) as Proof;
  expect(renderProof(proof)).not.toBe(page.replace("0 lost", "no lost"));
  expect(readProof(page.slice(1))).toBeUndefined();
});

const partWith = (lost: number, failed: number) => ({
  part: "model",
  title: "t",
  commit: "a".repeat(40),
  uncommitted: 0,
  at: "2026-01-01T00:00Z",
  seconds: 1,
  tests: { passed: 1, failed },
  failures: failed > 0 ? ["the property"] : [],
  records: { main: { tried: { runs: 1 }, faults: {}, lost, doubled: 0, broken: [] } },
});

test("a loss, or a failed test, is said first and loudly", () => {
  const said = (lost: number, failed: number) =>
    renderProof({ machine: {}, parts: [partWith(lost, failed)], missing: [] });
  expect(said(0, 0)).toContain("**0 lost, 0 doubled** in all that is listed here.");
  expect(said(2, 0)).toContain("**NOT PROVEN.** 2 lost, 0 doubled; failed: model.");
  expect(said(0, 1)).toContain("**FAILED:** the property");
});
