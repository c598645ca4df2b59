import type {
  moveEscalation,
  putEscalation,
  putForward,
  putInstruction,
  readInstruction,
  voidInstruction,
} from "#contract/opinion-ways.ts";
import { ask, type Sent } from "#data/ask-endpoint.ts";
import type { UpperLevel } from "#domain/opinion/opinion-lists.ts";

export type EscalationBody = NonNullable<Sent<typeof putEscalation>["body"]>;
export type EscalationMoveBody = NonNullable<Sent<typeof moveEscalation>["body"]>;
export type InstructionBody = NonNullable<Sent<typeof putInstruction>["body"]>;
export type ForwardBody = NonNullable<Sent<typeof putForward>["body"]>;

export const sendUp = (id: string, level: UpperLevel, body: EscalationBody) =>
  ask<typeof putEscalation>("put", "/api/v1/office/opinions/{id}/escalations/{level}", { params: { id, level }, body });

export const settleWayUp = (id: string, level: UpperLevel, body: EscalationMoveBody) =>
  ask<typeof moveEscalation>("post", "/api/v1/office/opinions/{id}/escalations/{level}/moves", {
    params: { id, level },
    body,
  });

export const recordInstruction = (id: string, instructionId: string, body: InstructionBody) =>
  ask<typeof putInstruction>("put", "/api/v1/office/opinions/{id}/instructions/{instructionId}", {
    params: { id, instructionId },
    body,
  });

export const takeBackInstruction = (id: string, instructionId: string, reason: string) =>
  ask<typeof voidInstruction>("post", "/api/v1/office/opinions/{id}/instructions/{instructionId}/void", {
    params: { id, instructionId },
    body: { reason },
  });

/** What an instruction says; the server writes down who read it. */
export const readInstructionWords = (id: string, instructionId: string) =>
  ask<typeof readInstruction>("post", "/api/v1/office/opinions/{id}/instructions/{instructionId}/words", {
    params: { id, instructionId },
    body: {},
  });

export const forwardToUnit = (id: string, forwardId: string, body: ForwardBody) =>
  ask<typeof putForward>("put", "/api/v1/office/opinions/{id}/forwards/{forwardId}", {
    params: { id, forwardId },
    body,
  });
