import { endpoint } from "#contract/endpoint.ts";
import { Cursor, Day, text, textOrNothing, Uuid } from "#contract/fields.ts";
import { TaskDetail } from "#contract/handling-views.ts";
import { PROMISE_ANSWERS } from "#contract/proposals.ts";
import { CONTACT_MODES, OUTCOME_CLASSES } from "#domain/proposal/proposal-lists.ts";
import { TASK_ROLES, TASK_STATES } from "#domain/proposal/task-flow.ts";
import { TASK_STAGES } from "#domain/proposal/task-stage.ts";
import { z } from "zod";

/** One of the unit's own tasks on its board. Nothing of a rating is in any answer of this chapter, not even whether there is one. */
export const TaskCard = z
  .strictObject({
    id: Uuid,
    caseNo: z.int().nullable(),
    title: z.string(),
    isKey: z.boolean(),
    firstProposer: z.string(),
    role: z.enum(TASK_ROLES),
    state: z.enum(TASK_STATES),
    stage: z.enum(TASK_STAGES),
    round: z.int(),
    /** What is due next, and when; null once nothing is. */
    dueOn: Day.nullable(),
    workingDaysLeft: z.int().nullable(),
    isOverdue: z.boolean(),
    clerkName: z.string(),
    openMeetings: z.int(),
  })
  .meta({ id: "TaskCard" });
export type TaskCard = z.infer<typeof TaskCard>;

const filters = {
  stage: z.enum(TASK_STAGES).optional(),
  role: z.enum(TASK_ROLES).optional(),
  overdue: z.enum(["true", "false"]).optional(),
  q: z.string().max(100).optional(),
};
export const TaskFilter = z.strictObject(filters);
export type TaskFilter = z.infer<typeof TaskFilter>;

/** What is due soonest first, overdue at the top; done ones after them, newest first. */
export const listTasks = endpoint({
  id: "listTasks",
  method: "get",
  path: "/api/v1/unit/tasks",
  tag: "unit",
  summary: "The unit's own tasks, what is due soonest first",
  access: "handling.work",
  query: z.strictObject({
    ...filters,
    cursor: Cursor.optional(),
    limit: z
      .string()
      .regex(/^[1-9]\d{0,2}$/)
      .optional(),
  }),
  answers: { 200: z.strictObject({ items: z.array(TaskCard), next: z.string().nullable() }) },
});

export const countTasks = endpoint({
  id: "countTasks",
  method: "get",
  path: "/api/v1/unit/task-counts",
  tag: "unit",
  summary:
    "How many of the unit's tasks stand in each stage under the same filters (stage left out), and how many are overdue",
  access: "handling.work",
  query: TaskFilter,
  answers: {
    200: z.strictObject({ unitName: z.string(), byStage: z.record(z.enum(TASK_STAGES), z.int()), overdue: z.int() }),
  },
});

const one = z.strictObject({ id: Uuid });
const answered = { 200: TaskDetail };

export const getTask = endpoint({
  id: "getTask",
  method: "get",
  path: "/api/v1/unit/tasks/{id}",
  tag: "unit",
  summary: "One task with its proposal, as its unit may know it",
  access: "handling.work",
  params: one,
  answers: answered,
  refusals: ["not-found"],
});

export const acceptTask = endpoint({
  id: "acceptTask",
  method: "post",
  path: "/api/v1/unit/tasks/{id}/acceptance",
  tag: "unit",
  summary: "Accept a task (签收) and say whom the proposers may call",
  access: "handling.work",
  params: one,
  body: z.strictObject({ clerkName: text(50), clerkPhone: text(30) }),
  answers: answered,
  refusals: ["not-found", "move-not-allowed"],
});

export const requestReturn = endpoint({
  id: "requestReturn",
  method: "post",
  path: "/api/v1/unit/tasks/{id}/return-request",
  tag: "unit",
  summary: "Ask to give a task back (申请退办), within its days",
  access: "handling.work",
  params: one,
  body: z.strictObject({ reason: z.string().min(1).max(40), note: text(1_000) }),
  answers: answered,
  refusals: ["not-found", "move-not-allowed", "return-too-late"],
});

export const ContactBody = z
  .strictObject({
    mode: z.enum(CONTACT_MODES),
    happenedOn: Day,
    place: textOrNothing(100),
    participants: textOrNothing(200),
    summary: text(2_000),
    /** Proposers who were there; each is asked whether it is true. */
    memberIds: z.array(Uuid).min(1).max(200),
  })
  .meta({ id: "ContactBody" });
export type ContactBody = z.infer<typeof ContactBody>;

const oneContact = z.strictObject({ id: Uuid, contactId: Uuid });

export const logContact = endpoint({
  id: "logContact",
  method: "put",
  path: "/api/v1/unit/tasks/{id}/contacts/{contactId}",
  tag: "unit",
  summary: "Log a contact with the proposers; only their own yes makes it count",
  access: "handling.work",
  params: oneContact,
  body: ContactBody,
  answers: answered,
  refusals: ["not-found", "move-not-allowed", "id-taken"],
});

export const voidContact = endpoint({
  id: "voidContact",
  method: "delete",
  path: "/api/v1/unit/tasks/{id}/contacts/{contactId}",
  tag: "unit",
  summary: "Take a logged contact back while nobody has answered it",
  access: "handling.work",
  params: oneContact,
  answers: answered,
  refusals: ["not-found", "move-not-allowed"],
});

/** The class and the promise may stay open while it is written; the leader's sign-off needs them. */
export const ReplyDraftBody = z
  .strictObject({
    baseVersion: z.int().min(0),
    replyNo: textOrNothing(60),
    abstract: textOrNothing(500),
    body: text(50_000),
    outcomeClass: z.enum(OUTCOME_CLASSES).nullable(),
    promise: textOrNothing(1_000),
    promiseOn: Day.nullable(),
    contactPerson: textOrNothing(50),
    contactPhone: textOrNothing(30),
  })
  .meta({ id: "ReplyDraftBody" });
export type ReplyDraftBody = z.infer<typeof ReplyDraftBody>;

const oneReply = z.strictObject({ id: Uuid, replyId: Uuid });

export const draftReply = endpoint({
  id: "draftReply",
  method: "put",
  path: "/api/v1/unit/tasks/{id}/replies/{replyId}",
  tag: "unit",
  summary: "Save the reply as a new version; co-units are asked anew",
  access: "handling.work",
  params: oneReply,
  body: ReplyDraftBody,
  answers: answered,
  refusals: ["not-found", "move-not-allowed", "reply-overtaken", "id-taken"],
});

export const CosignBody = z
  .strictObject({ replyId: Uuid, agrees: z.boolean(), note: textOrNothing(2_000) })
  .meta({ id: "CosignBody" });
export type CosignBody = z.infer<typeof CosignBody>;

const WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

export const getReplyFile = endpoint({
  id: "getReplyFile",
  method: "get",
  path: "/api/v1/unit/tasks/{id}/replies/{replyId}/file",
  tag: "unit",
  summary: "A version of the unit's reply as a Word file by GB/T 9704, its class at the top right",
  access: "handling.work",
  params: oneReply,
  answers: { 200: WORD },
  refusals: ["not-found"],
});

export const getOpinionFile = endpoint({
  id: "getOpinionFile",
  method: "get",
  path: "/api/v1/unit/tasks/{id}/opinion/file",
  tag: "unit",
  summary: "The co-unit's opinion as a Word file",
  access: "handling.work",
  params: one,
  answers: { 200: WORD },
  refusals: ["not-found"],
});

export const cosignReply = endpoint({
  id: "cosignReply",
  method: "post",
  path: "/api/v1/unit/tasks/{id}/cosignature",
  tag: "unit",
  summary: "As a co-unit (会办), agree to the lead's reply that stands, or object with words",
  access: "handling.work",
  params: one,
  body: CosignBody,
  answers: answered,
  refusals: ["not-found", "move-not-allowed", "reply-overtaken"],
});

export const sendOpinion = endpoint({
  id: "sendOpinion",
  method: "put",
  path: "/api/v1/unit/tasks/{id}/opinion",
  tag: "unit",
  summary: "As a co-unit (会办), send the opinion to the lead",
  access: "handling.work",
  params: one,
  body: z.strictObject({ opinion: text(20_000) }),
  answers: answered,
  refusals: ["not-found", "move-not-allowed"],
});

export const SignOffBody = z
  .strictObject({
    replyId: Uuid,
    outcomeClass: z.enum(OUTCOME_CLASSES),
    promise: textOrNothing(1_000),
    promiseOn: Day.nullable(),
  })
  .meta({ id: "SignOffBody" });
export type SignOffBody = z.infer<typeof SignOffBody>;

export const signOffReply = endpoint({
  id: "signOffReply",
  method: "post",
  path: "/api/v1/unit/tasks/{id}/sign-off",
  tag: "unit",
  summary: "As the unit's leader, sign the reply that stands with its class",
  access: "handling.signOff",
  params: one,
  body: SignOffBody,
  answers: answered,
  refusals: ["not-found", "move-not-allowed", "reply-overtaken", "contact-needed", "cosign-needed"],
});

export const askExtension = endpoint({
  id: "askExtension",
  method: "post",
  path: "/api/v1/unit/tasks/{id}/extensions",
  tag: "unit",
  summary: "Ask for more days, with a reason; at most 180 from the assignment in all",
  access: "handling.work",
  params: one,
  body: z.strictObject({ reason: text(1_000), toDueOn: Day }),
  answers: answered,
  refusals: ["not-found", "move-not-allowed", "extension-open"],
});

export const answerMeeting = endpoint({
  id: "answerMeeting",
  method: "put",
  path: "/api/v1/unit/tasks/{id}/meetings/{meetingId}",
  tag: "unit",
  summary: "Answer a proposer who asked for a meeting",
  access: "handling.work",
  params: z.strictObject({ id: Uuid, meetingId: Uuid }),
  body: z.strictObject({ answer: text(500) }),
  answers: answered,
  refusals: ["not-found", "move-not-allowed"],
});

export const ProgressBody = z
  .strictObject({ commitmentId: Uuid, text: text(2_000), says: z.enum(PROMISE_ANSWERS).nullable() })
  .meta({ id: "ProgressBody" });
export type ProgressBody = z.infer<typeof ProgressBody>;

export const reportProgress = endpoint({
  id: "reportProgress",
  method: "post",
  path: "/api/v1/unit/tasks/{id}/progress",
  tag: "unit",
  summary: "Report on an open promise; from its day on, whether it is kept",
  access: "handling.work",
  params: one,
  body: ProgressBody,
  answers: answered,
  refusals: ["not-found", "move-not-allowed"],
});

/** Of a year that is over, and only where at least five were rated; never by proposal, never by person. */
export const getSatisfaction = endpoint({
  id: "getSatisfaction",
  method: "get",
  path: "/api/v1/unit/satisfaction",
  tag: "unit",
  summary: "How satisfied proposers were with this unit in years that are over, as one sum a year",
  access: "handling.work",
  answers: {
    200: z.strictObject({
      years: z.array(
        z.strictObject({ year: z.int(), rated: z.int(), satisfied: z.int(), basically: z.int(), not: z.int() }),
      ),
    }),
  },
});
