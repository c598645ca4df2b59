import type { OpinionView } from "#contract/opinions.ts";
import { shanghaiIso } from "#domain/time/shanghai.ts";
import type { House } from "#server/house.ts";
import type { Opinion } from "#server/opinions/opinion-store.ts";
import { sql } from "kysely";

type History = OpinionView["history"];

interface MoveRow {
  readonly report_id: string;
  readonly at: Date;
  readonly move: string;
  readonly note: string;
}

/** How reports went, in words for their authors, by report: what the office wrote to itself stays there; of a composite what happened since it carries them. */
export const loadAuthorHistories = async (
  { db, tenant }: House,
  reports: readonly Pick<Opinion, "id" | "merged_into">[],
): Promise<Map<string, History>> => {
  const ids = [...new Set(reports.flatMap(({ id, merged_into }) => [id, ...(merged_into ? [merged_into] : [])]))];
  if (ids.length === 0) return new Map();
  const { rows } = await sql<MoveRow>`
    select report_id, at, move, note from opinion_move
    where tenant_id = ${tenant.id} and report_id = any(${ids}::uuid[]) and move = any(${Object.keys(wordsByMove)}::text[])
    order by at, no`.execute(db);
  return new Map(
    reports.map(({ id, merged_into }) => [
      id,
      rows
        .filter(({ report_id }) => report_id === id || report_id === merged_into)
        .map(({ at, move, note }) => ({ at: shanghaiIso(at), words: wordsOf(move, note) })),
    ]),
  );
};

/** What authors hear of, and whether the reason is theirs to read. */
const wordsByMove: Readonly<Record<string, { readonly words: string; readonly tells?: true }>> = {
  submit: { words: "已报送" },
  take: { words: "开始编辑" },
  return: { words: "退回修改", tells: true },
  resubmit: { words: "修改后再报" },
  withdraw: { words: "已撤回" },
  leave: { words: "有联名人退出" },
  merge: { words: "并入综合", tells: true },
  unmerge: { words: "移出综合" },
  retain: { words: "留存", tells: true },
  reconsider: { words: "重新编辑" },
  sendToSign: { words: "已送签" },
  sign: { words: "已签发" },
  escalate: { words: "上报", tells: true },
  adopt: { words: "采用", tells: true },
  notAdopt: { words: "未采用", tells: true },
  noAnswer: { words: "无反馈", tells: true },
  instruct: { words: "获批示", tells: true },
  forward: { words: "转有关部门", tells: true },
  unitReply: { words: "部门已反馈" },
  bundle: { words: "编入专报", tells: true },
};

const wordsOf = (move: string, note: string): string => {
  const known = wordsByMove[move];
  return known?.tells && note !== "" ? `${known.words}：${note}` : (known?.words ?? move);
};
