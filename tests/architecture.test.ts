import { readdirSync } from "node:fs";
import { expect, test } from "vitest";

test("the tree shows the product", () => {
  expect(readdirSync(".")).toEqual(expect.arrayContaining(["domain", "contract", "src", "server", "tests"]));
});
