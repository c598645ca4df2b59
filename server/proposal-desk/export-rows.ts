import type { DeskFilter } from "#contract/proposal-desk.ts";
import { labelByProposerType, labelByTiming, type ProposerType, type Timing } from "#domain/proposal/proposal-lists.ts";
import { labelByProposalState, type ProposalState } from "#domain/proposal/proposal-state.ts";
import { labelOf } from "#domain/settings/proposal-settings.ts";
import { shanghaiDay } from "#domain/time/shanghai.ts";
import type { House } from "#server/house.ts";
import { conditionsOf, settled } from "#server/proposal-desk/desk-filter.ts";
import { deskRows } from "#server/proposal-desk/desk-rows.ts";
import type { Actor } from "#server/session/find-actor.ts";
import { readProposalSettings } from "#server/settings/proposal-settings.ts";
import { sql } from "kysely";

const ROWS_AT_ONCE = 500;

const widthByHeading = {
  序号: 6,
  流水号: 8,
  提案号: 8,
  届: 5,
  次: 5,
  时间: 10,
  案由: 44,
  分类: 12,
  形式: 10,
  提案集体: 18,
  第一提案人: 12,
  联名人: 30,
  状态: 12,
  并入: 10,
  建议主办: 18,
  承办单位: 24,
  重点: 6,
  优秀: 6,
  提交日期: 12,
  立案日期: 12,
};

export const exportHeadings = Object.entries(widthByHeading).map(([words, width]) => ({ words, width }));

export type ExportRow = readonly (string | number)[];

/** Which proposals a filter finds, by serial number: settled before the file begins, so that it has as many rows as it promises. */
export const findExportIds = async (house: House, actor: Actor, filter: DeskFilter): Promise<readonly string[]> => {
  const { meeting } = await readProposalSettings(house);
  const rows = await house.db
    .selectFrom("proposal")
    .select("proposal.id")
    .where(conditionsOf(house.tenant.id, settled(filter, meeting, actor.accountId)))
    .orderBy("proposal.serial_no")
    .execute();
  return rows.map(({ id }) => id);
};

/** The rows of an export, page by page. No rating. */
export const readExportPages = async function* (
  house: House,
  ids: readonly string[],
): AsyncGenerator<readonly ExportRow[]> {
  for (let from = 0; from < ids.length; from += ROWS_AT_ONCE)
    yield await readPage(house, ids.slice(from, from + ROWS_AT_ONCE), from);
};

const namesOf = (position: string) => sql<string | null>`(select string_agg(member.name, '、' order by signer.position)
  from proposal_signer as signer join member on member.tenant_id = signer.tenant_id and member.id = signer.member_id
  where signer.tenant_id = proposal.tenant_id and signer.proposal_id = proposal.id and signer.state = 'SIGNED'
    and signer.position ${sql.raw(position)})`;

const unitNames = sql<string | null>`(select string_agg(unit.name, '、' order by task.role, unit.sort)
  from handling_task as task join handling_unit as unit on unit.tenant_id = task.tenant_id and unit.id = task.unit_id
  where task.tenant_id = proposal.tenant_id and task.proposal_id = proposal.id and task.state <> 'REASSIGNED')`;

const readPage = async (house: House, ids: readonly string[], from: number): Promise<ExportRow[]> => {
  const { db, tenant } = house;
  const rows = await deskRows(db)
    .select(["proposal.term", "proposal.session", "proposal.timing", "proposal.suggested_lead"])
    .select([namesOf("> 0").as("cosigner_names"), unitNames.as("units")])
    .where("proposal.tenant_id", "=", tenant.id)
    .where("proposal.id", "in", [...ids])
    .execute();
  const { categories } = await readProposalSettings(house);
  const rowById = new Map(rows.map((row) => [row.id, row]));
  return ids.flatMap((id, place) => {
    const row = rowById.get(id);
    return row ? [cellsOf(row, from + place + 1, labelOf(categories, row.category))] : [];
  });
};

type Row = Awaited<ReturnType<ReturnType<typeof deskRows>["execute"]>>[number] & {
  readonly term: number;
  readonly session: number;
  readonly timing: string;
  readonly suggested_lead: string;
  readonly cosigner_names: string | null;
  readonly units: string | null;
};

const cellsOf = (row: Row, no: number, category: string): ExportRow => [
  no,
  row.serial_no ?? "",
  row.case_no ?? "",
  row.term,
  row.session,
  labelByTiming[row.timing as Timing],
  row.title,
  category,
  labelByProposerType[row.proposer_type as ProposerType],
  row.collective_name ?? "",
  row.first_name,
  row.cosigner_names ?? "",
  labelByProposalState[row.state as ProposalState],
  row.state === "MERGED" && row.lead_case_no !== null ? `第${row.lead_case_no}号` : "",
  row.suggested_lead.replaceAll("\n", "、"),
  row.units ?? "",
  row.key ? "是" : "",
  row.excellent ? "是" : "",
  dayOrNothing(row.submitted_at),
  dayOrNothing(row.filed_at),
];

const dayOrNothing = (at: Date | null): string => (at ? shanghaiDay(at) : "");
