import { endpoint } from "#contract/endpoint.ts";
import { Day, Instant, text, textOrNothing, Uuid } from "#contract/fields.ts";
import { OUTCOME_CLASSES } from "#domain/proposal/proposal-lists.ts";
import { PROPOSAL_STATES } from "#domain/proposal/proposal-state.ts";
import { TASK_ROLES, TASK_STATES } from "#domain/proposal/task-flow.ts";
import { z } from "zod";

const one = z.strictObject({ id: Uuid });
const Count = z.int().min(0);

/** A proposal as these desks name it. */
export const namedProposal = {
  id: Uuid,
  caseNo: z.int().nullable(),
  term: z.int(),
  session: z.int(),
  title: z.string(),
  firstProposer: z.string(),
  state: z.enum(PROPOSAL_STATES),
};

export const UnitPartBody = z.strictObject({ unitId: Uuid, role: z.enum(TASK_ROLES) });

/** A filed proposal that waits for its units; `ownUnits` are units of the list where a proposer seems to work (C5). */
export const AssignmentItem = z
  .strictObject({
    ...namedProposal,
    filedAt: Instant.nullable(),
    suggestedLead: z.string(),
    suggestedCo: z.string(),
    parts: z.array(z.strictObject({ ...UnitPartBody.shape, name: z.string() })),
    ownUnits: z.array(z.strictObject({ unitId: Uuid, unitName: z.string(), proposer: z.string() })),
  })
  .meta({ id: "AssignmentItem" });
export type AssignmentItem = z.infer<typeof AssignmentItem>;

/** All that are filed and given to nobody yet, at most 500. */
export const listAssignments = endpoint({
  id: "listAssignments",
  method: "get",
  path: "/api/v1/office/assignments",
  tag: "office",
  summary: "Filed proposals that wait for their units, and every handling unit",
  access: "proposal.move",
  answers: {
    200: z.strictObject({
      items: z.array(AssignmentItem),
      units: z.array(z.strictObject({ id: Uuid, name: z.string() })),
    }),
  },
});

const unitRefusals = ["not-found", "move-not-allowed", "invalid-fields"] as const;

export const prepareUnits = endpoint({
  id: "prepareUnits",
  method: "put",
  path: "/api/v1/office/proposals/{id}/units",
  tag: "office",
  summary: "Name the units of a filed proposal, in place of those named before; nobody is given anything yet",
  access: "proposal.move",
  params: one,
  body: z.strictObject({ parts: z.array(UnitPartBody).max(20) }),
  answers: { 200: AssignmentItem },
  refusals: unitRefusals,
});

export const fastTrack = endpoint({
  id: "fastTrack",
  method: "post",
  path: "/api/v1/office/proposals/{id}/fast-track",
  tag: "office",
  summary: "Give a filed proposal to its units at once, before the meeting that assigns (提前交办)",
  access: "proposal.move",
  params: one,
  body: z.strictObject({ parts: z.array(UnitPartBody).min(1).max(20) }),
  answers: { 204: null },
  refusals: unitRefusals,
});

/** Each on its own; what was refused is said by id. */
export const assignPrepared = endpoint({
  id: "assignPrepared",
  method: "post",
  path: "/api/v1/office/assignments",
  tag: "office",
  summary: "Give prepared proposals to their units, many at once (交办会)",
  access: "proposal.move",
  body: z.strictObject({ ids: z.array(Uuid).min(1).max(500) }),
  answers: {
    200: z.strictObject({
      assigned: z.array(Uuid),
      refused: z.array(z.strictObject({ id: Uuid, code: z.string(), reason: z.string() })),
    }),
  },
});

/** What a unit asks of the 提案委: to give its part back, or more time. */
export const UnitWish = z
  .strictObject({
    taskId: Uuid,
    proposal: z.strictObject(namedProposal),
    unitName: z.string(),
    role: z.enum(TASK_ROLES),
    kind: z.enum(["RETURN", "EXTENSION"]),
    reason: z.string(),
    note: z.string().nullable(),
    at: Instant,
    dueOn: Day.nullable(),
    /** Of an extension: the day asked for, and the last day that may be granted. */
    wantedOn: Day.nullable(),
    latestOn: Day.nullable(),
  })
  .meta({ id: "UnitWish" });
export type UnitWish = z.infer<typeof UnitWish>;

export const listUnitWishes = endpoint({
  id: "listUnitWishes",
  method: "get",
  path: "/api/v1/office/unit-wishes",
  tag: "office",
  summary: "Return requests and extensions that wait to be decided",
  access: "proposal.move",
  answers: { 200: z.strictObject({ items: z.array(UnitWish) }) },
});

export const decideReturn = endpoint({
  id: "decideReturn",
  method: "post",
  path: "/api/v1/office/tasks/{id}/return",
  tag: "office",
  summary: "Agree to a return request, naming the next unit (a 会办 may go to nobody), or refuse it with words",
  access: "proposal.move",
  params: one,
  body: z.discriminatedUnion("agrees", [
    z.strictObject({ agrees: z.literal(true), unitId: Uuid.nullable() }),
    z.strictObject({ agrees: z.literal(false), note: text(500) }),
  ]),
  answers: { 204: null },
  refusals: unitRefusals,
});

export const decideExtension = endpoint({
  id: "decideExtension",
  method: "post",
  path: "/api/v1/office/tasks/{id}/extension",
  tag: "office",
  summary: "Grant an extension to a day, or refuse it (null)",
  access: "proposal.move",
  params: one,
  body: z.strictObject({ toDueOn: Day.nullable() }),
  answers: { 204: null },
  refusals: ["not-found", "invalid-fields"],
});

/** What a part waits for next; CONTACT: accepted, and no contact logged yet. */
export const DUE_KINDS = ["ACCEPT", "CONTACT", "OPINION", "REPLY"] as const;

export const DeadlineItem = z
  .strictObject({
    taskId: Uuid,
    proposal: z.strictObject(namedProposal),
    role: z.enum(TASK_ROLES),
    state: z.enum(TASK_STATES),
    waitsFor: z.enum(DUE_KINDS),
    dueOn: Day,
    workingDaysLeft: z.int(),
    isOverdue: z.boolean(),
    why: z.string(),
    clerkName: z.string(),
    clerkPhone: z.string(),
    remindedAt: Instant.nullable(),
  })
  .meta({ id: "DeadlineItem" });
export type DeadlineItem = z.infer<typeof DeadlineItem>;

export const UnitLoad = z
  .strictObject({
    unitId: Uuid,
    name: z.string(),
    open: Count,
    overdue: Count,
    dueSoon: Count,
    nextDueOn: Day.nullable(),
  })
  .meta({ id: "UnitLoad" });
export type UnitLoad = z.infer<typeof UnitLoad>;

/** Units with something open, most overdue first; dueSoon: within seven days. */
export const listUnitLoads = endpoint({
  id: "listUnitLoads",
  method: "get",
  path: "/api/v1/office/deadlines",
  tag: "office",
  summary: "The deadline board: what every unit has open, overdue and due soon",
  access: "proposal.readAll",
  answers: { 200: z.strictObject({ units: z.array(UnitLoad), today: Day }) },
});

export const listUnitDeadlines = endpoint({
  id: "listUnitDeadlines",
  method: "get",
  path: "/api/v1/office/deadlines/{id}",
  tag: "office",
  summary: "What one unit has open, the next day first, with why it is that day; at most 200",
  access: "proposal.readAll",
  params: one,
  answers: { 200: z.strictObject({ unitName: z.string(), items: z.array(DeadlineItem), reminder: z.string() }) },
  refusals: ["not-found"],
});

/** Nothing is sent by the system: somebody calls or sends the letter, and writes down that it was done. */
export const recordReminder = endpoint({
  id: "recordReminder",
  method: "post",
  path: "/api/v1/office/tasks/{id}/reminders",
  tag: "office",
  summary: "Write down that a unit was reminded, with the words",
  access: "proposal.move",
  params: one,
  body: z.strictObject({ text: text(2_000) }),
  answers: { 204: null },
  refusals: ["not-found"],
});

/** A signed reply beside what it answers; `sameAs` are near-identical replies of the unit (share 0.8 and more), flagged, never blocked. */
export const AuditItem = z
  .strictObject({
    taskId: Uuid,
    proposal: z.strictObject({
      ...namedProposal,
      situation: z.string(),
      analysis: z.string(),
      suggestions: z.string(),
    }),
    unitName: z.string(),
    role: z.enum(TASK_ROLES),
    replyId: Uuid,
    replyNo: z.string(),
    body: z.string(),
    outcomeClass: z.enum(OUTCOME_CLASSES),
    promise: z.string(),
    promiseOn: Day.nullable(),
    signedBy: z.string(),
    signedAt: Instant.nullable(),
    contacts: z.strictObject({ confirmed: Count, disputed: Count, unanswered: Count }),
  })
  .meta({ id: "AuditItem" });
export type AuditItem = z.infer<typeof AuditItem>;

export const listAudits = endpoint({
  id: "listAudits",
  method: "get",
  path: "/api/v1/office/reply-audits",
  tag: "office",
  summary: "Signed replies that wait for the audit, the oldest first; at most 100",
  access: "proposal.move",
  answers: { 200: z.strictObject({ items: z.array(AuditItem), total: Count }) },
});

export const auditReply = endpoint({
  id: "auditReply",
  method: "post",
  path: "/api/v1/office/tasks/{id}/audit",
  tag: "office",
  summary: "Pass a signed reply, as it is or with another class and the reason, or send it back with words",
  access: "proposal.move",
  params: one,
  body: z.discriminatedUnion("verdict", [
    z.strictObject({ verdict: z.literal("PASS") }),
    z.strictObject({
      verdict: z.literal("CHANGE_CLASS"),
      outcomeClass: z.enum(OUTCOME_CLASSES),
      reason: text(500),
      promise: textOrNothing(500),
      promiseOn: Day.nullable(),
    }),
    z.strictObject({ verdict: z.literal("SEND_BACK"), note: text(1_000) }),
  ]),
  answers: { 204: null },
  refusals: ["not-found", "move-not-allowed", "invalid-fields"],
});
