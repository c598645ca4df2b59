import type { EvaluationAnswers } from "#contract/proposals.ts";
import type { Refusal } from "#contract/refusals.ts";
import { refused, type Result } from "#domain/result.ts";
import { shanghaiIso } from "#domain/time/shanghai.ts";
import { writeAudit } from "#server/audit/write-audit.ts";
import type { Tx } from "#server/db/database.ts";
import { endOnceAllHaveRated } from "#server/proposals/evaluate-proposal.ts";
import type { House } from "#server/house.ts";
import { touchProposal, type Proposal } from "#server/proposals/proposal-store.ts";
import type { Actor } from "#server/session/find-actor.ts";
import { sql } from "kysely";

interface Form {
  readonly memberId: string;
  readonly name: string;
  readonly round: number;
  readonly at: string;
  readonly enteredBy: string | null;
  readonly answers: EvaluationAnswers;
}

type Row = Omit<Form, "at" | "answers"> & {
  readonly at: Date;
  readonly answers: Record<string, unknown>;
  readonly overall: EvaluationAnswers["overall"];
  readonly comment: string;
  readonly wouldSatisfy: string;
};

/** The filled-in forms of a proposal and of those merged into it, newest round first. That they were read is written down, not what they say. */
export const readRatings = async (tx: Tx, { tenant }: House, actor: Actor, { id }: Proposal): Promise<Form[]> => {
  const { rows } = await sql<Row>`
    select e.member_id as "memberId", m.name, e.round, e.at, clerk.name as "enteredBy", e.answers, e.overall, e.comment,
      e.would_satisfy as "wouldSatisfy"
    from evaluation e join member m on m.tenant_id = e.tenant_id and m.id = e.member_id
    left join account clerk on clerk.tenant_id = e.tenant_id and clerk.id = e.entered_by
    where e.tenant_id = ${tenant.id}
      and e.proposal_id in (select id from proposal q where q.tenant_id = e.tenant_id and (q.id = ${id} or q.merged_into = ${id}))
    order by e.round desc, e.at`.execute(tx);
  await writeAudit(tx, tenant.id, { actor: actor.accountId, action: "proposal.readRatings", object: id });
  return rows.map(({ answers, overall, comment, wouldSatisfy, at, ...row }) => ({
    ...row,
    at: shanghaiIso(at),
    answers: { leaderReplied: null, ...answers, overall, comment, wouldSatisfy } as EvaluationAnswers,
  }));
};

/** Enters a form that came on paper, for somebody who signed and has not rated this round; `entered_by` says that it was not the member. */
export const enterRating = async (
  tx: Tx,
  house: House,
  actor: Actor,
  proposal: Proposal,
  memberId: string,
  { overall, comment, wouldSatisfy, ...answers }: EvaluationAnswers,
): Promise<Result<undefined, Refusal>> => {
  const { tenant } = house;
  if (proposal.state !== "REPLIED") return refused({ kind: "move-not-allowed" });
  const { rows } = await sql<{ signed: boolean }>`
    select exists (select from proposal_signer g join proposal q on q.tenant_id = g.tenant_id and q.id = g.proposal_id
      where g.tenant_id = ${tenant.id} and g.member_id = ${memberId} and g.state = 'SIGNED'
        and (q.id = ${proposal.id} or q.merged_into = ${proposal.id})) as signed`.execute(tx);
  if (!rows[0]?.signed) return refused({ kind: "not-found" });
  const entered = await tx
    .insertInto("evaluation")
    .values({
      tenant_id: tenant.id,
      proposal_id: proposal.id,
      round: proposal.round,
      member_id: memberId,
      answers: JSON.stringify(answers),
      overall,
      comment,
      would_satisfy: wouldSatisfy,
      at: house.now(),
      entered_by: actor.accountId,
    })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  if (entered.numInsertedOrUpdatedRows === 0n)
    return refused({ kind: "move-not-allowed", detail: "这位委员已经评价，纸质评价不能覆盖。" });
  await touchProposal(tx, tenant.id, proposal.id, house.now());
  await writeAudit(tx, tenant.id, { actor: actor.accountId, action: "proposal.enterRating", object: proposal.id });
  return endOnceAllHaveRated(tx, house, proposal);
};
