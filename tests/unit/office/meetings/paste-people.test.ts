import { readPastedPeople } from "#office/meetings/paste-people.ts";
import { expect, test } from "vitest";

const person = (id: string, memberNo: string, name: string) => ({
  id,
  memberNo,
  name,
  sector: "经济",
  town: null,
  isStanding: false,
});

const members = [
  person("a", "YL001", "吴哲"),
  person("b", "YL002", "熊梅"),
  person("c", "YL003", "张敏"),
  person("d", "YL004", "张敏"),
];

test("names and numbers name members, with the seat that stands behind them", () => {
  expect(readPastedPeople("YL001\t1排1号\n熊梅 1排2号\n", members).found).toEqual([
    { id: "a", seat: "1排1号" },
    { id: "b", seat: "1排2号" },
  ]);
});

test("a name of two letters may be spaced so that columns are even", () => {
  expect(readPastedPeople("吴　哲、熊 梅", members).found).toEqual([
    { id: "a", seat: "" },
    { id: "b", seat: "" },
  ]);
});

test("a name that two members bear needs a number; an unknown one is handed back", () => {
  const { found, unknown, unclear } = readPastedPeople("张敏\nYL004\n赵六", members);
  expect({ found, unknown, unclear }).toEqual({ found: [{ id: "d", seat: "" }], unknown: ["赵六"], unclear: ["张敏"] });
});
