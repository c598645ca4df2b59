import type { AuditItem } from "#contract/proposal-rounds.ts";
import { shanghaiIso } from "#domain/time/shanghai.ts";
import type { House } from "#server/house.ts";
import { sql } from "kysely";

const MOST = 100;

type Row = Omit<AuditItem, "proposal" | "signedAt"> & AuditItem["proposal"] & { readonly signedAt: Date | null };

/** Signed replies that wait for the audit, the oldest first, each with the text that it answers and its contacts. */
export const listAudits = async ({ db, tenant }: House): Promise<{ items: AuditItem[]; total: number }> => {
  const { rows } = await sql<Row>`
    select p.id, p.case_no as "caseNo", p.term, p.session, p.title, m.name as "firstProposer", p.state,
      p.situation, p.analysis, p.suggestions, t.id as "taskId", u.name as "unitName", t.role,
      r.id as "replyId", r.reply_no as "replyNo", r.body, r.outcome_class as "outcomeClass", r.promise,
      r.promise_on as "promiseOn", coalesce(r.signed_by, '') as "signedBy", r.signed_at as "signedAt",
      (select json_build_object('confirmed', count(*) filter (where a.answer = 'CONFIRMED'),
          'disputed', count(*) filter (where a.answer = 'DISPUTED'), 'unanswered', count(*) filter (where a.answer is null))
        from contact_record c join contact_answer a on a.tenant_id = c.tenant_id and a.contact_id = c.id
        where c.tenant_id = t.tenant_id and c.task_id = t.id and c.round = t.round and c.voided_at is null) as contacts
    from handling_task t
    join handling_unit u on u.tenant_id = t.tenant_id and u.id = t.unit_id
    join proposal p on p.tenant_id = t.tenant_id and p.id = t.proposal_id
    join member m on m.tenant_id = p.tenant_id and m.id = p.first_member_id
    join lateral (select * from reply r where r.tenant_id = t.tenant_id and r.task_id = t.id
      order by r.version desc limit 1) r on true
    where t.tenant_id = ${tenant.id} and t.state = 'SIGNED_OFF'
    order by t.changed_at limit ${MOST}`.execute(db);
  const { rows: counted } = await sql<{ total: number }>`
    select count(*)::int as total from handling_task where tenant_id = ${tenant.id} and state = 'SIGNED_OFF'`.execute(
    db,
  );
  return { items: rows.map(itemOf), total: counted[0]?.total ?? 0 };
};

const itemOf = (row: Row): AuditItem => {
  const { id, caseNo, term, session, title, firstProposer, state, situation, analysis, suggestions, ...rest } = row;
  return {
    ...rest,
    proposal: { id, caseNo, term, session, title, firstProposer, state, situation, analysis, suggestions },
    signedAt: row.signedAt && shanghaiIso(row.signedAt),
  };
};
