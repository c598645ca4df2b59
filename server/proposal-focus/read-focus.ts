import type { FocusProposal, FocusView } from "#contract/proposal-focus.ts";
import { shanghaiIso } from "#domain/time/shanghai.ts";
import type { Db, Tx } from "#server/db/database.ts";
import { type RawBuilder, sql } from "kysely";

const MOST = 500;

type Row = Omit<FocusProposal, "closedAt" | "notes"> & {
  readonly closedAt: Date | null;
  readonly notes: readonly { at: string; by: string; kind: FocusProposal["notes"][number]["kind"]; text: string }[];
};

/** Proposals with what the 提案委 follows on them, newest number first. */
export const readFocus = async (
  db: Db | Tx,
  tenantId: string,
  which: RawBuilder<boolean>,
): Promise<FocusProposal[]> => {
  const { rows } = await sql<Row>`
    select p.id, p.case_no as "caseNo", p.term, p.session, p.title, m.name as "firstProposer", p.state,
      p.closed_at as "closedAt", p.promise_on as "promiseOn",
      (select u.name from handling_task t join handling_unit u on u.tenant_id = t.tenant_id and u.id = t.unit_id
        where t.tenant_id = p.tenant_id and t.proposal_id = coalesce(p.merged_into, p.id) and t.role <> 'CO'
          and t.state <> 'REASSIGNED' order by t.role limit 1) as "leadUnit",
      (select json_build_object('id', b.id, 'title', b.title) from proposal_bundle b
        where b.tenant_id = p.tenant_id and b.id = p.bundle_id) as bundle,
      coalesce((select json_agg(json_build_object('id', l.id, 'role', l.role, 'name', l.leader_name, 'title', l.leader_title)
        order by l.role, l.at) from leader_assignment l
        where l.tenant_id = p.tenant_id and l.proposal_id = p.id and l.ended_at is null), '[]') as leaders,
      coalesce((select json_agg(json_build_object('id', d.id, 'kind', d.kind, 'decidedBy', d.decided_by,
          'decidedOn', d.decided_on, 'note', d.note) order by d.at) from proposal_distinction d
        where d.tenant_id = p.tenant_id and d.proposal_id = p.id and d.voided_at is null), '[]') as distinctions,
      coalesce((select json_agg(json_build_object('at', n.at, 'by', n.actor_name, 'kind', n.kind, 'text', n.text)
        order by n.no desc) from proposal_note n
        where n.tenant_id = p.tenant_id and n.proposal_id = p.id
          and n.kind in ('SUPERVISION', 'LOOK_BACK', 'REMINDER')), '[]') as notes
    from proposal p join member m on m.tenant_id = p.tenant_id and m.id = p.first_member_id
    where p.tenant_id = ${tenantId} and ${which}
    order by p.term desc, p.session desc, p.case_no desc nulls last limit ${MOST}`.execute(db);
  return rows.map((row) => ({
    ...row,
    closedAt: row.closedAt && shanghaiIso(row.closedAt),
    notes: row.notes.map((note) => ({ ...note, at: shanghaiIso(new Date(note.at)) })),
  }));
};

/** One of them, by its id. */
export const readFocusOf = async (db: Db | Tx, tenantId: string, id: string): Promise<FocusProposal | undefined> =>
  (await readFocus(db, tenantId, sql<boolean>`p.id = ${id}`))[0];

const conditionByView: Record<FocusView, RawBuilder<boolean>> = {
  KEY: sql`p.key`,
  EXCELLENT: sql`p.excellent`,
  BUNDLE: sql`p.bundle_id is not null`,
  LOOK_BACK: sql`p.state = 'TRACKING'`,
  ARCHIVE: sql`p.state = 'CLOSED'`,
};

/** A view of one session, or of all of them. */
export const listFocusView = (
  db: Db,
  tenantId: string,
  view: FocusView,
  { term, session }: { readonly term?: string | undefined; readonly session?: string | undefined },
): Promise<FocusProposal[]> => {
  const ofTerm = term === undefined ? sql`true` : sql`p.term = ${Number(term)}`;
  const ofSession = session === undefined ? sql`true` : sql`p.session = ${Number(session)}`;
  return readFocus(db, tenantId, sql<boolean>`${conditionByView[view]} and ${ofTerm} and ${ofSession}`);
};
