import { labelByTaskRole, labelByTaskState } from "#domain/proposal/task-flow.ts";
import { shanghaiDay } from "#domain/time/shanghai.ts";
import { writeWorkbook } from "#server/documents/sheets/write-workbook.ts";
import type { House } from "#server/house.ts";
import { listAllDeadlines } from "#server/proposal-rounds/list-deadlines.ts";
import { waitWords } from "#server/proposal-rounds/record-reminder.ts";
import type { Readable } from "node:stream";

/** The deadline board as a sheet: every open part of every unit, the next day first. */
export const deadlineSheet = async (house: House): Promise<Readable> => {
  const parts = await listAllDeadlines(house);
  return writeWorkbook([
    {
      name: "办理期限",
      title: `提案办理期限（截至${shanghaiDay(house.now())}）`,
      columns: [
        { words: "承办单位", width: 22 },
        { words: "案号", width: 8, format: "0" },
        { words: "案由", width: 46 },
        { words: "分工", width: 8 },
        { words: "状态", width: 12 },
        { words: "待办", width: 18 },
        { words: "期限", width: 13 },
        { words: "剩余工作日", width: 12, format: "0" },
        { words: "期限依据", width: 40 },
        { words: "联系人", width: 12 },
        { words: "电话", width: 16 },
        { words: "最近催办", width: 13 },
      ],
      pages: [
        parts.map(({ unitName, item }) => [
          unitName,
          item.proposal.caseNo ?? undefined,
          item.proposal.title,
          labelByTaskRole[item.role],
          labelByTaskState[item.state],
          waitWords[item.waitsFor],
          item.dueOn,
          item.workingDaysLeft,
          item.why,
          item.clerkName,
          item.clerkPhone,
          item.remindedAt?.slice(0, 10),
        ]),
      ],
    },
  ]);
};
