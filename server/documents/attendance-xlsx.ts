import type { AttendanceSheet } from "#domain/meeting/attendance-sheet.ts";
import { writeWorkbook } from "#server/documents/sheets/write-workbook.ts";
import type { Readable } from "node:stream";

/** The attendance sheet as a workbook: a column for what stands and one for the signature per half-day; what was counted on a sheet of its own. */
export const attendanceXlsx = (sheet: AttendanceSheet): Readable =>
  writeWorkbook([
    {
      name: "考勤表",
      title: `${sheet.title}考勤表`,
      columns: [
        { words: "序号", width: 6, format: "0" },
        { words: "姓名", width: 12 },
        { words: "界别", width: 16 },
        { words: "身份", width: 8 },
        ...sheet.halfDays.flatMap(({ label }) => [
          { words: label, width: 18 },
          { words: "签名", width: 16 },
        ]),
      ],
      pages: [
        sheet.rows.map(({ name, sector, role, cells }, at) => [
          at + 1,
          name,
          sector,
          role,
          ...cells.flatMap((cell) => [cell, ""]),
        ]),
      ],
    },
    {
      name: "会议",
      title: `${sheet.title}考勤表`,
      columns: [
        { words: "项目", width: 18 },
        { words: "内容", width: 70 },
      ],
      pages: [
        [
          ["会议", sheet.title],
          ["时间", sheet.time],
          ["地点", sheet.place],
          ["主办", sheet.organiser],
          ...sheet.halfDays.map(({ label, counts }) => [label, counts]),
          ["考勤", sheet.standing],
          ["记录", sheet.recordedBy],
        ],
      ],
    },
  ]);
