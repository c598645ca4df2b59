import { endpoint } from "#contract/endpoint.ts";
import { Day, Instant, text, textOrNothing, Uuid } from "#contract/fields.ts";
import { OpinionWordsView } from "#contract/opinion-fields.ts";
import { OpinionDetail } from "#contract/opinions-desk.ts";
import { ESCALATION_MOVES } from "#domain/opinion/escalation-flow.ts";
import { OPINION_LEVELS, UPPER_LEVELS } from "#domain/opinion/opinion-lists.ts";
import { z } from "zod";

const one = z.strictObject({ id: Uuid });

export const putEscalation = endpoint({
  id: "putEscalation",
  method: "put",
  path: "/api/v1/office/opinions/{id}/escalations/{level}",
  tag: "office",
  summary: "Record that an issued report was sent up to a level; one record a level",
  access: "opinion.edit",
  params: z.strictObject({ id: Uuid, level: z.enum(UPPER_LEVELS) }),
  body: z.strictObject({ channel: textOrNothing(60), sentOn: Day }),
  answers: { 200: OpinionDetail },
  refusals: ["not-found", "move-not-allowed"],
});

export const moveEscalation = endpoint({
  id: "moveEscalation",
  method: "post",
  path: "/api/v1/office/opinions/{id}/escalations/{level}/moves",
  tag: "office",
  summary: "Record adoption (单篇 or 综合), a no, silence, or correct what was recorded",
  access: "opinion.edit",
  params: z.strictObject({ id: Uuid, level: z.enum(UPPER_LEVELS) }),
  body: z.strictObject({
    move: z.enum(ESCALATION_MOVES),
    isComposite: z.boolean().optional(),
    decidedOn: Day.optional(),
    note: textOrNothing(500).optional(),
  }),
  answers: { 200: OpinionDetail },
  refusals: ["not-found", "move-not-allowed", "year-not-open"],
});

export const putInstruction = endpoint({
  id: "putInstruction",
  method: "put",
  path: "/api/v1/office/opinions/{id}/instructions/{instructionId}",
  tag: "office",
  summary: "Record a leader's instruction (批示); its words are optional and kept encrypted",
  access: "opinion.edit",
  params: z.strictObject({ id: Uuid, instructionId: Uuid }),
  body: z.strictObject({
    level: z.enum(OPINION_LEVELS),
    leaderTitle: text(40),
    isChief: z.boolean(),
    givenOn: Day,
    words: textOrNothing(2_000),
  }),
  answers: { 200: OpinionDetail },
  refusals: ["not-found", "move-not-allowed", "id-taken"],
});

export const voidInstruction = endpoint({
  id: "voidInstruction",
  method: "post",
  path: "/api/v1/office/opinions/{id}/instructions/{instructionId}/void",
  tag: "office",
  summary: "Take a wrongly recorded instruction back, with a reason; what it booked is reversed",
  access: "opinion.edit",
  params: z.strictObject({ id: Uuid, instructionId: Uuid }),
  body: z.strictObject({ reason: text(200) }),
  answers: { 200: OpinionDetail },
  refusals: ["not-found", "move-not-allowed", "year-not-open"],
});

export const readInstruction = endpoint({
  id: "readInstruction",
  method: "post",
  path: "/api/v1/office/opinions/{id}/instructions/{instructionId}/words",
  tag: "office",
  summary: "What an instruction says; who read it is written down",
  access: "opinion.readInstruction",
  params: z.strictObject({ id: Uuid, instructionId: Uuid }),
  body: z.strictObject({}),
  answers: { 200: z.strictObject({ words: z.string() }) },
  refusals: ["not-found"],
});

export const putForward = endpoint({
  id: "putForward",
  method: "put",
  path: "/api/v1/office/opinions/{id}/forwards/{forwardId}",
  tag: "office",
  summary: "Forward an issued report to a unit, with a day by which it answers",
  access: "opinion.edit",
  params: z.strictObject({ id: Uuid, forwardId: Uuid }),
  body: z.strictObject({ unitId: Uuid, note: textOrNothing(500), dueOn: Day.nullable() }),
  answers: { 200: OpinionDetail },
  refusals: ["not-found", "move-not-allowed", "id-taken"],
});

/** The unit's side: issued reports forwarded to it, and its reply. */
export const UnitForward = z
  .strictObject({
    id: Uuid,
    issueLabel: z.string(),
    ...OpinionWordsView.shape,
    state: z.enum(["SENT", "HANDLED", "GIVEN_BACK"]),
    note: z.string(),
    sentAt: Instant,
    dueOn: Day.nullable(),
    reply: z.string(),
    repliedAt: Instant.nullable(),
  })
  .meta({ id: "UnitForward" });
export type UnitForward = z.infer<typeof UnitForward>;

export const listUnitForwards = endpoint({
  id: "listUnitForwards",
  method: "get",
  path: "/api/v1/unit/opinion-forwards",
  tag: "unit",
  summary: "Opinion reports forwarded to the unit, what is due soonest first; without their authors' names",
  access: "handling.work",
  answers: { 200: z.strictObject({ items: z.array(UnitForward) }) },
});

export const replyToForward = endpoint({
  id: "replyToForward",
  method: "post",
  path: "/api/v1/unit/opinion-forwards/{id}/reply",
  tag: "unit",
  summary: "Say what was done with it, or give it back with a reason",
  access: "handling.work",
  params: one,
  body: z.strictObject({ move: z.enum(["reply", "giveBack"]), words: text(4_000) }),
  answers: { 200: UnitForward },
  refusals: ["not-found", "move-not-allowed"],
});
