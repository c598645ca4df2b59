import type { OfficeAppeal } from "#contract/score-desk.ts";
import type { DutyEntryView } from "#contract/duty.ts";
import type { AppealState } from "#domain/score/appeal-flow.ts";
import { shanghaiIso } from "#domain/time/shanghai.ts";
import type { Db, Tx } from "#server/db/database.ts";
import { sql, type RawBuilder } from "kysely";

interface TrailLine {
  readonly at: string;
  readonly who: string;
  readonly move: string;
  readonly note: string;
}

interface AppealRow {
  readonly id: string;
  readonly year: string;
  readonly entryId: string | null;
  readonly ruleWords: string;
  readonly sentence: string;
  readonly words: string;
  readonly state: AppealState;
  readonly openedAt: Date;
  readonly reply: string;
  readonly decidedBy: string | null;
  readonly decidedAt: Date | null;
  readonly trail: readonly TrailLine[];
  readonly member: OfficeAppeal["member"];
  readonly entry: DutyEntryView | null;
}

/** Appeals with what they are about and their trail, in the order that `rest` says. */
const select = async (db: Db | Tx, tenantId: string, rest: RawBuilder<unknown>): Promise<readonly AppealRow[]> =>
  (
    await sql<AppealRow>`
    select p.id, p.year, p.entry_id as "entryId", p.rule_words as "ruleWords", p.sentence, p.words, p.state,
      p.opened_at as "openedAt", p.reply, d.name as "decidedBy", p.decided_at as "decidedAt",
      coalesce((select json_agg(json_build_object('at', t.at, 'who', t.actor_name, 'move', t.move, 'note', t.note) order by t.no)
        from duty_appeal_move t where t.tenant_id = p.tenant_id and t.appeal_id = p.id), '[]') as trail,
      json_build_object('id', m.id, 'memberNo', m.member_no, 'name', m.name, 'sector', s.name) as member,
      (select json_build_object('id', e.id, 'memberId', e.member_id, 'year', e.year, 'dutyOn', e.duty_on, 'kind', e.kind,
        'sourceId', e.source_id, 'matterId', e.matter_id, 'quantity', trim_scale(e.quantity)::text,
        'share', json_build_object('place', e.share_place, 'of', e.share_of), 'facts', e.facts,
        'evidence', '{"title": "", "link": null, "by": "", "note": ""}'::jsonb || e.evidence,
        'reverses', e.reverses, 'at', e.at)
        from duty_entry e where e.tenant_id = p.tenant_id and e.id = p.entry_id) as entry
    from duty_appeal p
    join member m on m.tenant_id = p.tenant_id and m.id = p.member_id
    join sector s on s.tenant_id = m.tenant_id and s.id = m.sector_id
    left join account d on d.tenant_id = p.tenant_id and d.id = p.decided_by
    where p.tenant_id = ${tenantId} and ${rest}`.execute(db)
  ).rows;

const viewOf = ({ openedAt, decidedAt, trail, entry, ...same }: AppealRow): OfficeAppeal => ({
  ...same,
  openedAt: shanghaiIso(openedAt),
  decidedAt: decidedAt && shanghaiIso(decidedAt),
  trail: trail.map((line) => ({ ...line, at: shanghaiIso(new Date(line.at)) })),
  entry: entry && { ...entry, at: shanghaiIso(new Date(entry.at)) },
});

/** Open ones first, the oldest of them first; then the answered ones, the newest first; 300 at most. */
export const findAppeals = async (db: Db, tenantId: string, year?: string): Promise<readonly OfficeAppeal[]> =>
  (
    await select(
      db,
      tenantId,
      sql`(${year ?? null}::text is null or p.year = ${year ?? null})
        order by p.state <> 'OPENED', case when p.state = 'OPENED' then p.opened_at end, p.changed_at desc, p.id limit 300`,
    )
  ).map(viewOf);

export const findAppeal = async (db: Db | Tx, tenantId: string, id: string): Promise<OfficeAppeal | undefined> =>
  (await select(db, tenantId, sql`p.id = ${id}`)).map(viewOf)[0];

/** One member's of a year, the newest first. */
export const findAppealsOf = async (
  db: Db,
  tenantId: string,
  memberId: string,
  year: string,
): Promise<readonly OfficeAppeal[]> =>
  (await select(db, tenantId, sql`p.member_id = ${memberId} and p.year = ${year} order by p.opened_at desc`)).map(
    viewOf,
  );
