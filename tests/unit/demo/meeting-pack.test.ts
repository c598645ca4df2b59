import { agendaOfPack, reportOfPack } from "#server/demo/meetings/meeting-pack.ts";
import { expect, test } from "vitest";

test.each([agendaOfPack, reportOfPack])("the tables of $title are as wide as the page", ({ blocks }) => {
  const tables = blocks.filter((block) => block.kind === "list");
  expect(tables.length).toBeGreaterThan(0);
  for (const { columns } of tables) expect(columns.reduce((sum, { share }) => sum + share, 0)).toBeCloseTo(1);
});
