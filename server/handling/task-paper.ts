import type { TaskDetail } from "#contract/handling-views.ts";
import { proposalHeading } from "#domain/document/proposal-heading.ts";
import { coOpinionDocx } from "#server/documents/co-opinion-docx.ts";
import { replyDocx, salutationOf } from "#server/documents/reply-docx.ts";
import { readTask } from "#server/handling/read-task.ts";
import type { House } from "#server/house.ts";
import type { Actor } from "#server/session/find-actor.ts";

/** A Word file with the name to save it under. */
export interface TaskPaper {
  readonly name: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

/** One version of the unit's own reply as an official letter; unsigned it bears no date. */
export const replyPaper = async (
  house: House,
  actor: Actor,
  taskId: string,
  replyId: string,
): Promise<TaskPaper | undefined> => {
  const task = await readTask(house, actor, taskId);
  const reply = task?.replies.find(({ id }) => id === replyId);
  if (!task || !reply) return undefined;
  const names = task.proposers.map(({ name }) => name);
  const bytes = replyDocx({
    ...letterOf(house, task),
    ...(reply.replyNo && { replyNo: reply.replyNo }),
    ...(reply.outcomeClass && { outcomeClass: reply.outcomeClass }),
    to: salutationOf(names, task.collectiveName ?? undefined),
    text: reply.body,
    ...(reply.outcomeClass === "B" && reply.promiseOn && { promisedOn: reply.promiseOn }),
    contactName: reply.contactPerson,
    contactPhone: reply.contactPhone,
    ...(reply.signedAt && { signedOn: reply.signedAt.slice(0, 10) }),
  });
  return { name: `第${task.caseNo ?? ""}号提案答复（第${reply.version}版）.docx`, bytes };
};

/** What a 会办 unit sent to the lead, as an official letter. */
export const opinionPaper = async (house: House, actor: Actor, taskId: string): Promise<TaskPaper | undefined> => {
  const task = await readTask(house, actor, taskId);
  if (!task?.opinion) return undefined;
  const bytes = coOpinionDocx({
    ...letterOf(house, task),
    leadUnit: task.others.find(({ role }) => role === "LEAD")?.unitName ?? "",
    text: task.opinion,
    contactName: task.clerkName,
    contactPhone: task.clerkPhone,
    ...(task.opinionAt && { signedOn: task.opinionAt.slice(0, 10) }),
  });
  return { name: `第${task.caseNo ?? ""}号提案会办意见.docx`, bytes };
};

const letterOf = (house: House, task: TaskDetail) => ({
  unitName: task.unitName,
  caseNo: task.caseNo ?? "",
  proposalHeading: proposalHeading(house.tenant.name, { term: task.term, session: task.session }),
  proposalTitle: task.title,
  copies: [`${house.tenant.shortName}提案委员会`],
});
