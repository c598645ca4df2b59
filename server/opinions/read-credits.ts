import type { OpinionDetail } from "#contract/opinions-desk.ts";
import type { DutyKind } from "#domain/duty/duty-kinds.ts";
import { labelByOpinionLevel, type OpinionLevel } from "#domain/opinion/opinion-lists.ts";
import type { House } from "#server/house.ts";
import type { Opinion } from "#server/opinions/opinion-store.ts";
import { sql } from "kysely";

interface CreditRow {
  readonly memberId: string;
  readonly name: string;
  readonly kind: DutyKind;
  readonly on: string;
  readonly level: OpinionLevel | null;
  readonly isComposite: boolean;
  readonly of: number;
}

/** Who is credited with a report and for what, as the ledger has it; of a part also what its composite brought its authors. */
export const readCredits = async (
  { db, tenant }: House,
  { id, merged_into }: Pick<Opinion, "id" | "merged_into">,
): Promise<OpinionDetail["credits"]> => {
  const { rows } = await sql<CreditRow>`
    with carrier as (select ${merged_into ?? id}::uuid as id),
    sources as (
      select id from carrier union select ${id}::uuid
      union select id from opinion_escalation where tenant_id = ${tenant.id} and report_id = (select id from carrier)
      union select id from opinion_instruction where tenant_id = ${tenant.id} and report_id = (select id from carrier)
      union select id from opinion_report where tenant_id = ${tenant.id} and merged_into = ${id})
    select entry.member_id as "memberId", member.name, entry.kind, entry.duty_on::text as "on",
      entry.facts->>'level' as level, coalesce((entry.facts->>'isComposite')::boolean, false) as "isComposite",
      entry.share_of as "of"
    from duty_entry as entry
      join member on member.tenant_id = entry.tenant_id and member.id = entry.member_id
    where entry.tenant_id = ${tenant.id} and entry.source_id in (select id from sources)
      and entry.kind like 'OPINION_%' and entry.reverses is null
      and (${merged_into}::uuid is null or entry.member_id in (
        select member_id from opinion_author where tenant_id = ${tenant.id} and report_id = ${id}))
      and not exists (select from duty_entry as back where back.tenant_id = entry.tenant_id and back.reverses = entry.id)
    order by entry.duty_on, entry.kind desc, entry.share_place, member.name`.execute(db);
  return rows.map((row) => ({ memberId: row.memberId, name: row.name, words: wordsOf(row), on: row.on }));
};

/** 「区级采用（综合，3 人之一）」. */
const wordsOf = ({ kind, level, isComposite, of }: CreditRow): string => {
  const where = level === null ? "" : `${labelByOpinionLevel[level]}${level === "NATIONAL" ? "" : "级"}`;
  const what = kind === "OPINION_SUBMIT" ? "报送" : kind === "OPINION_ADOPTED" ? `${where}采用` : `${where}批示`;
  const how = [...(isComposite ? ["综合"] : []), ...(of > 1 ? [`${of} 人之一`] : [])].join("，");
  return how === "" ? what : `${what}（${how}）`;
};
