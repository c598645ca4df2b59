import { readFileSync } from "node:fs";
import { expect, test } from "vitest";

const settings = [...readFileSync("server/settings.ts", "utf8").matchAll(/^ {2}([A-Z][A-Z_]+): /gm)].map(
  ([, name]) => name ?? "",
);

test.each(["docs/operate.md", ".env.example"])("%s names every setting that the server reads", (page) => {
  const words = new Set(readFileSync(page, "utf8").match(/[A-Z][A-Z_]+/g));
  expect(settings).toContain("PUBLIC_URL");
  expect(settings.filter((name) => !words.has(name))).toEqual([]);
});
