import { connectionOf } from "#tests/support/database-of-server.ts";
import type { RunningServer } from "#tests/support/running-server.ts";
import { randomUUID } from "node:crypto";
import { Client } from "pg";

/** What the 提案委 and a unit do to a proposal, straight in the database of a running server, and what stands there. */
export interface ProposalDesk {
  /** Files it and gives it to a unit; its case number. */
  assign(id: string): Promise<number>;
  claimContact(id: string, memberId: string): Promise<void>;
  reply(id: string): Promise<void>;
  stateOf(id: string): Promise<string | undefined>;
  signaturesOf(id: string): Promise<number>;
  contactAnswerOf(id: string): Promise<string | null | undefined>;
  /** What was answered to each claim, oldest first. */
  contactAnswersOf(id: string): Promise<(string | null)[]>;
  /** The open promise falls due today. */
  bringPromiseDay(id: string): Promise<void>;
  promiseAnswerOf(id: string): Promise<string | null | undefined>;
  ratingOf(id: string): Promise<{ overall: string; would_satisfy: string } | undefined>;
  close(): Promise<void>;
}

const TOUCH = "changed_at = now(), changed_xid = pg_current_xact_id()";

export const openProposalDesk = async (server: RunningServer): Promise<ProposalDesk> => {
  const db = new Client(await connectionOf(server.dataDir));
  await db.connect();
  const one = async <Row>(sql: string, values: readonly unknown[]): Promise<Row | undefined> =>
    (await db.query(sql, [...values])).rows[0] as Row | undefined;

  return {
    assign: async (id) => {
      await db.query(
        `insert into handling_task (tenant_id, id, proposal_id, unit_id, role, state, assigned_at, due_on, first_due_on, clerk_name, clerk_phone, changed_at)
         select p.tenant_id, $2, p.id, (select id from handling_unit where tenant_id = p.tenant_id order by name limit 1), 'SOLE', 'ACCEPTED',
                now(), current_date + 90, current_date + 90, '演示经办', '0571-00000000', now() from proposal p where p.id = $1`,
        [id, randomUUID()],
      );
      const sql = `update proposal set state = 'IN_HANDLING', filed_at = now(), assigned_at = now(), reply_due_on = current_date + 90, ${TOUCH},
                   case_no = (select coalesce(max(case_no), 0) + 1 from proposal) where id = $1 returning case_no`;
      return (await one<{ case_no: number }>(sql, [id]))?.case_no ?? 0;
    },
    claimContact: async (id, memberId) => {
      const contactId = randomUUID();
      await db.query(
        `insert into contact_record (tenant_id, id, task_id, proposal_id, round, mode, happened_on, place, claimed_by, claimed_at)
         select t.tenant_id, $2, t.id, t.proposal_id, 1, 'VISIT', '2026-06-03', '委员之家', (select id from account limit 1), now()
         from handling_task t where t.proposal_id = $1`,
        [id, contactId],
      );
      await db.query(
        "insert into contact_answer (tenant_id, contact_id, member_id) select tenant_id, id, $2 from contact_record where id = $1",
        [contactId, memberId],
      );
      await db.query(`update proposal set ${TOUCH} where id = $1`, [id]);
    },
    reply: async (id) => {
      await db.query(
        `insert into reply (tenant_id, id, task_id, proposal_id, round, version, reply_no, body, outcome_class, contact_person, contact_phone, written_by, written_at, signed_by, signed_at, passed_at)
         select t.tenant_id, $2, t.id, t.proposal_id, 1, 1, '演示函〔2026〕1号', '演示：年内增设路灯。', 'A', '演示经办', '0571-00000000',
                (select id from account limit 1), now(), '演示局长', now(), now() from handling_task t where t.proposal_id = $1`,
        [id, randomUUID()],
      );
      await db.query("update handling_task set state = 'REPLIED', done_at = now() where proposal_id = $1", [id]);
      await db.query(
        `update proposal set state = 'REPLIED', replied_at = now(), evaluation_due_on = current_date + 21, ${TOUCH} where id = $1`,
        [id],
      );
    },
    stateOf: async (id) => (await one<{ state: string }>("select state from proposal where id = $1", [id]))?.state,
    signaturesOf: async (id) => {
      const sql = "select count(*)::int as n from proposal_signer where proposal_id = $1 and state = 'SIGNED'";
      return (await one<{ n: number }>(sql, [id]))?.n ?? 0;
    },
    contactAnswerOf: async (id) => {
      const sql = `select a.answer from contact_answer a join contact_record c on c.id = a.contact_id where c.proposal_id = $1`;
      return (await one<{ answer: string | null }>(sql, [id]))?.answer;
    },
    contactAnswersOf: async (id) => {
      const sql = `select a.answer from contact_answer a join contact_record c on c.id = a.contact_id
                   where c.proposal_id = $1 order by c.claimed_at`;
      const { rows } = await db.query<{ answer: string | null }>(sql, [id]);
      return rows.map(({ answer }) => answer);
    },
    bringPromiseDay: async (id) => {
      const today = "(now() at time zone 'Asia/Shanghai')::date";
      await db.query(`update commitment set due_on = ${today} where proposal_id = $1 and closed_at is null`, [id]);
      await db.query(`update proposal set promise_on = ${today}, ${TOUCH} where id = $1`, [id]);
    },
    promiseAnswerOf: async (id) => {
      const sql = "select member_says from commitment where proposal_id = $1 and closed_at is null";
      return (await one<{ member_says: string | null }>(sql, [id]))?.member_says;
    },
    ratingOf: (id) => one("select overall, would_satisfy from evaluation where proposal_id = $1", [id]),
    close: () => db.end(),
  };
};
