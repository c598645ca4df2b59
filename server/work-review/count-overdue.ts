import type { getOverdue } from "#contract/work-review.ts";
import { shanghaiDay, shanghaiIso } from "#domain/time/shanghai.ts";
import type { House } from "#server/house.ts";
import { sql } from "kysely";
import type { z } from "zod";

type Overdue = z.input<(typeof getOverdue.answers)[200]>;

/** What is past its last day today, in Shanghai: transfers without an answer, unit's tasks, open promises, forwarded reports. */
export const countOverdue = async ({ db, tenant, now }: House): Promise<Overdue> => {
  const today = shanghaiDay(now());
  const { rows } = await sql<Record<string, number>>`
    select
      (select count(*)::int from submission where tenant_id = ${tenant.id} and due_on < ${today}::date
        and state in ('TRANSFERRED', 'IN_REVIEW') and channel <> 'STUDIO') as "SUBMISSIONS",
      (select count(*)::int from submission where tenant_id = ${tenant.id} and due_on < ${today}::date
        and state = 'TRANSFERRED' and channel = 'STUDIO') as "INQUIRIES",
      (select count(*)::int from handling_task t join proposal p on p.tenant_id = t.tenant_id and p.id = t.proposal_id
        where t.tenant_id = ${tenant.id} and t.due_on < ${today}::date and t.state not in ('PREPARED', 'REASSIGNED', 'REPLIED', 'CO_DONE')
          and p.state not in ('MERGED', 'WITHDRAWN')) as "PROPOSAL_TASKS",
      (select count(*)::int from commitment where tenant_id = ${tenant.id} and closed_at is null
        and due_on < ${today}::date) as "PROMISES",
      (select count(*)::int from opinion_forward where tenant_id = ${tenant.id} and state = 'SENT'
        and due_on < ${today}::date) as "FORWARDS"`.execute(db);
  const counts = rows[0] ?? {};
  const kinds = ["SUBMISSIONS", "INQUIRIES", "PROPOSAL_TASKS", "PROMISES", "FORWARDS"] as const;
  return { kinds: kinds.map((kind) => ({ kind, count: counts[kind] ?? 0 })), countedAt: shanghaiIso(now()) };
};
