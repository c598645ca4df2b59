import {
  EVALUATION_QUESTIONS,
  evaluationAnswers,
  labelByEvaluationAnswer,
  labelByEvaluationQuestion,
} from "#domain/proposal/evaluation-form.ts";
import { shanghaiDay } from "#domain/time/shanghai.ts";
import { evaluationFormDocx } from "#server/documents/evaluation-form-docx.ts";
import type { House } from "#server/house.ts";
import type { Actor } from "#server/session/find-actor.ts";
import { sql } from "kysely";

interface Row {
  readonly caseNo: number | null;
  readonly title: string;
  readonly isCollective: boolean;
  readonly memberName: string;
  readonly dueOn: string | null;
  readonly repliedAt: Date | null;
  readonly units: string | null;
  readonly replyNo: string | null;
}

/** 征询意见表 of one member, empty; undefined where that member did not make the proposal, or one merged into it. */
export const ratingPaper = async (
  house: House,
  actor: Actor,
  proposalId: string,
  memberId: string,
): Promise<Uint8Array<ArrayBuffer> | undefined> => {
  const { tenant } = house;
  const { rows } = await sql<Row>`
    select p.case_no as "caseNo", p.title, p.proposer_type = 'COLLECTIVE' as "isCollective", m.name as "memberName",
      p.evaluation_due_on as "dueOn", p.replied_at as "repliedAt",
      (select string_agg(u.name, '、' order by u.sort) from handling_task t
        join handling_unit u on u.tenant_id = t.tenant_id and u.id = t.unit_id
        where t.tenant_id = p.tenant_id and t.proposal_id = p.id and t.role <> 'CO' and t.state <> 'REASSIGNED') as units,
      (select r.reply_no from reply r where r.tenant_id = p.tenant_id and r.proposal_id = p.id and r.passed_at is not null
        order by r.passed_at desc limit 1) as "replyNo"
    from proposal p join member m on m.tenant_id = p.tenant_id and m.id = ${memberId}
    where p.tenant_id = ${tenant.id} and p.id = ${proposalId}
      and exists (select from proposal_signer g join proposal q on q.tenant_id = g.tenant_id and q.id = g.proposal_id
        where g.tenant_id = p.tenant_id and g.member_id = m.id and g.state = 'SIGNED' and (q.id = p.id or q.merged_into = p.id))`.execute(
    house.db,
  );
  const [row] = rows;
  if (!row) return undefined;
  const { caseNo, title, memberName, units, replyNo, repliedAt } = row;
  return evaluationFormDocx({
    committee: `${tenant.name}提案委员会`,
    phone: actor.phone,
    returnBy: row.dueOn ?? shanghaiDay(house.now()),
    caseNo: caseNo ?? "",
    title,
    memberName,
    leadUnit: units ?? "",
    ...(replyNo && { replyNo }),
    ...(repliedAt && { repliedOn: shanghaiDay(repliedAt) }),
    questions: questionsOf(row.isCollective),
  });
};

const questionsOf = (isCollective: boolean) =>
  EVALUATION_QUESTIONS.filter((question) => question !== "leaderReplied" || isCollective).map((question) => {
    const labels: Readonly<Record<string, string>> = labelByEvaluationAnswer[question];
    return {
      label: labelByEvaluationQuestion[question],
      answers: evaluationAnswers[question].map((answer) => labels[answer] ?? ""),
    };
  });
