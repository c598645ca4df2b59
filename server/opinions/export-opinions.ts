import type { OpinionFilter, OpinionItem } from "#contract/opinions-desk.ts";
import { escalationWords } from "#domain/opinion/status-line.ts";
import { labelByOpinionState } from "#domain/opinion/opinion-flow.ts";
import {
  bodyByOpinionLevel,
  labelByOpinionSource,
  labelBySensitivity,
  leadersByOpinionLevel,
  UPPER_LEVELS,
} from "#domain/opinion/opinion-lists.ts";
import { labelByOpinionCategory } from "#domain/submission/submission-lists.ts";
import { shanghaiDay } from "#domain/time/shanghai.ts";
import { writeAudit } from "#server/audit/write-audit.ts";
import type { House } from "#server/house.ts";
import { loadWays, type Ways } from "#server/opinions/load-ways.ts";
import { opinionConditions } from "#server/opinions/opinion-filter.ts";
import { itemsOf, selectOpinions } from "#server/opinions/opinion-items.ts";
import type { Actor } from "#server/session/find-actor.ts";
import { writeXlsx } from "#server/triage/write-xlsx.ts";
import { Readable } from "node:stream";

const MOST_ROWS = 50_000;
const ROWS_AT_ONCE = 500;

const widthByHeading = {
  编号: 12,
  标题: 44,
  作者: 24,
  来源: 14,
  来源名称: 18,
  类别: 12,
  状态: 12,
  期号: 20,
  市政协: 16,
  省政协: 16,
  全国政协: 16,
  批示: 30,
  密级: 10,
  综合件数: 10,
  来件数: 8,
  字数: 8,
  编辑: 12,
  报送日期: 12,
} as const;
const headings = Object.entries(widthByHeading).map(([words, width]) => ({ words, width }));

/** The filtered list as xlsx with every level's outcome; who took how many rows is written down. */
export const exportOpinions = async (house: House, actor: Actor, filter: OpinionFilter) => {
  const rows = await selectOpinions(house.db, opinionConditions(house.tenant.id, actor, filter), MOST_ROWS);
  const detail = `${rows.length} rows`;
  await writeAudit(house.db, house.tenant.id, {
    actor: actor.accountId,
    action: "opinion.export",
    object: "xlsx",
    detail,
  });
  const pages = async function* () {
    for (let from = 0; from < rows.length; from += ROWS_AT_ONCE) {
      const page = rows.slice(from, from + ROWS_AT_ONCE);
      const ids = page.map(({ merged_into, id }) => merged_into ?? id);
      const waysOf = await loadWays(house.db, house.tenant.id, ids);
      const items = await itemsOf(house.db, house, page);
      yield items.map((item, at) => rowOf(item, waysOf(ids[at] ?? "")));
    }
  };
  const name = encodeURIComponent(`社情民意信息-${shanghaiDay(house.now())}.xlsx`);
  return {
    headers: {
      "total-rows": String(rows.length),
      "content-disposition": `attachment; filename="opinions.xlsx"; filename*=UTF-8''${name}`,
    },
    body: Readable.toWeb(writeXlsx("社情民意信息", headings, pages())) as ReadableStream,
  };
};

const rowOf = (item: OpinionItem, { issues, escalations, instructions }: Ways): (string | number)[] => [
  item.number,
  item.title,
  item.authors.join("、"),
  labelByOpinionSource[item.source],
  item.sourceName,
  item.category === null ? "" : labelByOpinionCategory[item.category],
  labelByOpinionState[item.state],
  issues
    .filter(({ signedOn }) => signedOn !== null)
    .map(({ label }) => label)
    .join("、"),
  ...UPPER_LEVELS.map((level) => {
    const sent = escalations.find((one) => one.level === level);
    return sent ? escalationWords(sent).replace(bodyByOpinionLevel[level], "") : "";
  }),
  instructions.map(({ level, givenOn }) => `${leadersByOpinionLevel[level]}批示（${givenOn}）`).join("、"),
  labelBySensitivity[item.sensitivity],
  item.parts,
  item.submissions,
  item.letters,
  item.editorName ?? "",
  item.submittedAt.slice(0, 10),
];
