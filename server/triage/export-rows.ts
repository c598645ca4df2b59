import type { TriageFilter } from "#contract/triage.ts";
import {
  type Channel,
  labelByChannel,
  labelByOpinionCategory,
  type OpinionCategory,
} from "#domain/submission/submission-lists.ts";
import { labelOfState } from "#domain/submission/flow-of.ts";
import type { SubmissionState } from "#domain/submission/submission-state.ts";
import { shanghaiDay, shanghaiIso } from "#domain/time/shanghai.ts";
import type { House } from "#server/house.ts";
import { loadConversionWords } from "#server/submissions/public-history.ts";
import { conditionsOf } from "#server/triage/triage-filter.ts";
import { pointNameOf, triageRows } from "#server/triage/triage-rows.ts";

const ROWS_AT_ONCE = 500;

const widthByHeading = {
  序号: 6,
  收到时间: 17,
  状态: 9,
  渠道: 9,
  联系点: 20,
  联系点编号: 11,
  镇街: 11,
  征集: 18,
  来源: 6,
  委员: 8,
  类别: 16,
  反映内容: 60,
  照片: 6,
  承办: 20,
  办理期限: 12,
  答复或说明: 50,
  转化为: 26,
  来源编号: 16,
  最近办理时间: 17,
};

export const exportHeadings = Object.entries(widthByHeading).map(([words, width]) => ({ words, width }));

export type ExportRow = readonly (string | number)[];

/** Which submissions a filter finds, newest first: settled before the file begins, so that it has as many rows as it promises. */
export const findExportIds = async ({ db, tenant, now }: House, filter: TriageFilter): Promise<readonly string[]> => {
  const today = shanghaiDay(now());
  const rows = await db
    .selectFrom("submission")
    .leftJoin("liaison_point as point", (join) =>
      join.onRef("point.tenant_id", "=", "submission.tenant_id").onRef("point.id", "=", "submission.point_id"),
    )
    .select("submission.id")
    .where((eb) => conditionsOf(eb, tenant.id, filter, today))
    .orderBy("submission.received_at", "desc")
    .orderBy("submission.id", "desc")
    .execute();
  return rows.map((row) => row.id);
};

/** The rows of an export, page by page. No receipt, no contact, no author of a resident's words. */
export const readExportPages = async function* (
  house: House,
  ids: readonly string[],
): AsyncGenerator<readonly ExportRow[]> {
  for (let from = 0; from < ids.length; from += ROWS_AT_ONCE) {
    yield await readPage(house, ids.slice(from, from + ROWS_AT_ONCE), from);
  }
};

const readPage = async ({ db, tenant }: House, ids: readonly string[], from: number): Promise<ExportRow[]> => {
  const rows = await triageRows(db)
    .select(["submission.text", "submission.answer", "submission.public_note", "submission.origin_ref"])
    .where("submission.tenant_id", "=", tenant.id)
    .where("submission.id", "in", [...ids])
    .execute();
  const conversions = await loadConversionWords(db, tenant.id, ids);
  const rowById = new Map(rows.map((row) => [row.id, row]));
  return ids.flatMap((id, place) => {
    const row = rowById.get(id);
    if (!row) return [];
    return [
      [
        from + place + 1,
        minuteOf(row.received_at),
        labelOfState(row.channel as Channel, row.state as SubmissionState),
        labelByChannel[row.channel as Channel],
        pointNameOf(row),
        row.point_code,
        row.town ?? "",
        row.campaign ?? "",
        row.member_name === null ? "群众" : "委员",
        row.member_name ?? "",
        row.category ? labelByOpinionCategory[row.category as OpinionCategory] : "",
        row.text,
        row.photos_expected,
        row.assignee ?? row.unit ?? "",
        row.due_on ?? "",
        row.answer ?? row.public_note ?? "",
        conversions.get(id) ?? "",
        row.origin_ref,
        minuteOf(row.changed_at),
      ],
    ];
  });
};

/** 2026-11-21 18:05, in Shanghai. */
const minuteOf = (at: Date): string => shanghaiIso(at).slice(0, 16).replace("T", " ");
