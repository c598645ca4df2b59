import { labelByUnitColumn, readPastedRows, UNIT_COLUMNS } from "#domain/account/roster-lines.ts";
import { expect, test } from "vitest";

const read = (text: string) => readPastedRows(text, UNIT_COLUMNS, labelByUnitColumn);

test("what a spreadsheet gives when it is copied becomes a row a line, the headings left out", () => {
  const rows = read(
    "单位名称\t发文机关代字\t经办人\r\n演示区水利局\t演水\t演示甲\t0000\t演示乙\r\n\r\n演示区林业局\r\n",
  );
  expect(rows).toEqual([
    { name: "演示区水利局", mark: "演水", clerkName: "演示甲", clerkPhone: "0000", leaderName: "演示乙" },
    { name: "演示区林业局", mark: "", clerkName: "", clerkPhone: "", leaderName: "" },
  ]);
  expect(read("  \n\t\t\n")).toEqual([]);
});
