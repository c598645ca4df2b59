import { rateInWords } from "#domain/studio/answer-rate.ts";
import { labelByStudioKind } from "#domain/studio/studio-lists.ts";
import type { House } from "#server/house.ts";
import { listStudios } from "#server/studios/list-studios.ts";
import { writeXlsx } from "#server/triage/write-xlsx.ts";
import type { Readable } from "node:stream";

const HEADINGS = [
  { words: "工作室", width: 32 },
  { words: "类型", width: 10 },
  { words: "镇街", width: 14 },
  { words: "负责人", width: 20 },
  { words: "委员人数", width: 10 },
  { words: "今年值班（人次）", width: 16 },
  { words: "收到", width: 8 },
  { words: "移除", width: 8 },
  { words: "有效", width: 8 },
  { words: "已答复", width: 8 },
  { words: "答复率", width: 10 },
  { words: "待办", width: 8 },
  { words: "逾期", width: 8 },
];

/** The figures of all studios with their denominators, as a workbook. */
export const exportStudios = async (house: House): Promise<Readable> => {
  const rows = (await listStudios(house)).map((one) => [
    one.name,
    labelByStudioKind[one.kind],
    one.town ?? "",
    one.heads.join("、"),
    one.members,
    one.dutyDays,
    one.rate.asked,
    one.rate.removed,
    one.rate.valid,
    one.rate.replied,
    rateInWords(one.rate),
    one.open,
    one.late,
  ]);
  return writeXlsx("委员工作室", HEADINGS, onePage(rows));
};

async function* onePage<Page>(page: Page): AsyncGenerator<Page> {
  yield page;
}
