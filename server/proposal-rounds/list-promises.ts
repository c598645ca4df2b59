import type { PromiseItem } from "#contract/proposal-ratings.ts";
import { shanghaiDay, shanghaiIso } from "#domain/time/shanghai.ts";
import type { House } from "#server/house.ts";
import { sql } from "kysely";

const MOST = 500;

type Row = Omit<PromiseItem, "proposal" | "progress"> &
  PromiseItem["proposal"] & { readonly progress: readonly { at: string; by: string; text: string }[] };

/** Open promises of all years, the earliest day first. */
export const listPromises = async ({ db, tenant, now }: House): Promise<PromiseItem[]> => {
  const { rows } = await sql<Row>`
    select p.id, p.case_no as "caseNo", p.term, p.session, p.title, m.name as "firstProposer", p.state,
      c.id as "commitmentId", u.name as "unitName", c.promise, c.due_on as "dueOn",
      c.due_on <= ${shanghaiDay(now())}::date as "isDue", c.unit_says as "unitSays", c.member_says as "memberSays",
      coalesce((select json_agg(json_build_object('at', n.at, 'by', n.actor_name, 'text', n.text) order by n.no desc)
        from proposal_note n where n.tenant_id = c.tenant_id and n.proposal_id = c.proposal_id
          and n.kind in ('PROGRESS', 'MEMBER')), '[]') as progress
    from commitment c
    join proposal p on p.tenant_id = c.tenant_id and p.id = c.proposal_id
    join member m on m.tenant_id = p.tenant_id and m.id = p.first_member_id
    left join handling_task t on t.tenant_id = c.tenant_id and t.id = c.task_id
    left join handling_unit u on u.tenant_id = t.tenant_id and u.id = t.unit_id
    where c.tenant_id = ${tenant.id} and c.closed_at is null
    order by c.due_on, p.case_no limit ${MOST}`.execute(db);
  return rows.map(({ id, caseNo, term, session, title, firstProposer, state, progress, ...rest }) => ({
    ...rest,
    proposal: { id, caseNo, term, session, title, firstProposer, state },
    progress: progress.map((note) => ({ ...note, at: shanghaiIso(new Date(note.at)) })),
  }));
};
