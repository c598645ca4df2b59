import type { ManualEntryView } from "#contract/score-desk.ts";
import type { DutyFacts } from "#domain/duty/duty-entry.ts";
import type { DutyKind } from "#domain/duty/duty-kinds.ts";
import type { ManualEntryState } from "#domain/score/manual-entry-flow.ts";
import { amountOf, pointsOf } from "#domain/score/points.ts";
import { shanghaiIso } from "#domain/time/shanghai.ts";
import type { Db, Tx } from "#server/db/database.ts";
import { likePattern } from "#server/db/like-pattern.ts";
import { sql, type RawBuilder } from "kysely";

/** One entry by hand as the table has it, with the names that go with it. */
export interface ManualEntryRow {
  readonly id: string;
  readonly memberId: string;
  readonly memberName: string;
  readonly memberNo: string;
  readonly kind: DutyKind;
  readonly dutyOn: string;
  readonly quantity: string;
  readonly place: number;
  readonly of: number;
  readonly facts: DutyFacts;
  readonly title: string;
  readonly evidenceNote: string;
  readonly evidenceSha256: string | null;
  readonly evidenceName: string | null;
  readonly appealId: string | null;
  readonly state: ManualEntryState;
  readonly enteredById: string;
  readonly enteredBy: string;
  readonly enteredAt: Date;
  readonly decidedBy: string | null;
  readonly decidedAt: Date | null;
  readonly decisionNote: string;
  readonly trail: readonly {
    readonly at: string;
    readonly who: string;
    readonly move: string;
    readonly note: string;
  }[];
}

const select = (tenantId: string, where: RawBuilder<unknown>) => sql<ManualEntryRow>`
  select e.id, e.member_id as "memberId", m.name as "memberName", m.member_no as "memberNo", e.kind, e.duty_on as "dutyOn",
    e.quantity::text, e.share_place as place, e.share_of as of, e.facts, e.title, e.evidence_note as "evidenceNote",
    encode(e.evidence_sha256, 'hex') as "evidenceSha256", e.evidence_name as "evidenceName", e.appeal_id as "appealId", e.state,
    e.entered_by as "enteredById", coalesce(a.name, '') as "enteredBy", e.entered_at as "enteredAt",
    d.name as "decidedBy", e.decided_at as "decidedAt", e.decision_note as "decisionNote",
    coalesce((select json_agg(json_build_object('at', t.at, 'who', t.actor_name, 'move', t.move, 'note', t.note) order by t.no)
      from manual_entry_move t where t.tenant_id = e.tenant_id and t.entry_id = e.id), '[]') as trail
  from manual_entry e
  join member m on m.tenant_id = e.tenant_id and m.id = e.member_id
  left join account a on a.tenant_id = e.tenant_id and a.id = e.entered_by
  left join account d on d.tenant_id = e.tenant_id and d.id = e.decided_by
  where e.tenant_id = ${tenantId} and ${where}`;

export const findManualEntry = async (db: Db | Tx, tenantId: string, id: string): Promise<ManualEntryRow | undefined> =>
  (await select(tenantId, sql`e.id = ${id}`).execute(db)).rows[0];

/** Held until the transaction ends, so that two people never decide at once. */
export const lockManualEntry = async (tx: Tx, tenantId: string, id: string): Promise<ManualEntryRow | undefined> => {
  await sql`select 1 from manual_entry where tenant_id = ${tenantId} and id = ${id} for update`.execute(tx);
  return findManualEntry(tx, tenantId, id);
};

/** The newest 200 of a state, or of all, that a name, a number or a title finds. */
export const findManualEntries = async (
  db: Db,
  tenantId: string,
  { state, q }: { readonly state?: ManualEntryState | undefined; readonly q?: string | undefined },
): Promise<readonly ManualEntryRow[]> => {
  const like = likePattern(q?.trim() ?? "");
  const where = sql`(${state ?? null}::text is null or e.state = ${state ?? null})
    and (m.name ilike ${like} or m.member_no ilike ${like} or e.title ilike ${like})
    order by e.entered_at desc, e.id limit 200`;
  return (await select(tenantId, where).execute(db)).rows;
};

/** As the desk reads it; `isMine` for whoever entered it. */
export const viewOfManualEntry = (row: ManualEntryRow, accountId: string): ManualEntryView => {
  const { place, of, evidenceSha256, evidenceName, enteredById, enteredAt, decidedAt, quantity, trail, ...same } = row;
  return {
    ...same,
    quantity: pointsOf(amountOf(quantity)),
    share: { place, of },
    evidence: evidenceSha256 === null ? null : { sha256: evidenceSha256, name: evidenceName ?? "" },
    isMine: enteredById === accountId,
    enteredAt: shanghaiIso(enteredAt),
    decidedAt: decidedAt && shanghaiIso(decidedAt),
    trail: trail.map((line) => ({ ...line, at: shanghaiIso(new Date(line.at)) })),
  };
};
