import type {
  AssignmentItem as AssignmentWire,
  assignPrepared,
  auditReply,
  AuditItem as AuditWire,
  decideExtension,
  decideReturn,
  DeadlineItem as DeadlineWire,
  fastTrack,
  listAssignments,
  listAudits,
  listUnitDeadlines,
  listUnitLoads,
  listUnitWishes,
  prepareUnits,
  recordReminder,
  UnitLoad as LoadWire,
  UnitWish as WishWire,
} from "#contract/proposal-rounds.ts";
import type { listSameReplies, SameReply as SameWire } from "#contract/similar.ts";
import { type AnswerOf, ask, type Sent } from "#data/ask-endpoint.ts";
import type { UnitPart } from "#domain/proposal/unit-roles.ts";

export type AssignmentItem = AssignmentWire;
export type HandlingUnit = AnswerOf<typeof listAssignments>["units"][number];
export type AssignedMany = AnswerOf<typeof assignPrepared>;
export type UnitWish = WishWire;
export type UnitLoad = LoadWire;
export type DeadlineItem = DeadlineWire;
export type AuditItem = AuditWire;
export type SameReply = SameWire;
export type AuditVerdict = NonNullable<Sent<typeof auditReply>["body"]>;
export type ReturnDecision = NonNullable<Sent<typeof decideReturn>["body"]>;

export const readAssignments = (signal?: AbortSignal) =>
  ask<typeof listAssignments>("get", "/api/v1/office/assignments", { signal });

/** Names the units of a filed proposal; nobody is given anything yet. */
export const saveUnits = (id: string, parts: readonly UnitPart[]) =>
  ask<typeof prepareUnits>("put", "/api/v1/office/proposals/{id}/units", {
    params: { id },
    body: { parts: [...parts] },
  });

export const giveAtOnce = (id: string, parts: readonly UnitPart[]) =>
  ask<typeof fastTrack>("post", "/api/v1/office/proposals/{id}/fast-track", {
    params: { id },
    body: { parts: [...parts] },
  });

export const givePrepared = (ids: readonly string[]) =>
  ask<typeof assignPrepared>("post", "/api/v1/office/assignments", { body: { ids: [...ids] } });

export const readUnitWishes = (signal?: AbortSignal) =>
  ask<typeof listUnitWishes>("get", "/api/v1/office/unit-wishes", { signal });

export const settleReturn = (id: string, body: ReturnDecision) =>
  ask<typeof decideReturn>("post", "/api/v1/office/tasks/{id}/return", { params: { id }, body });

export const settleExtension = (id: string, toDueOn: string | null) =>
  ask<typeof decideExtension>("post", "/api/v1/office/tasks/{id}/extension", { params: { id }, body: { toDueOn } });

export const readUnitLoads = (signal?: AbortSignal) =>
  ask<typeof listUnitLoads>("get", "/api/v1/office/deadlines", { signal });

export const readUnitDeadlines = (id: string, signal?: AbortSignal) =>
  ask<typeof listUnitDeadlines>("get", "/api/v1/office/deadlines/{id}", { params: { id }, signal });

/** Writes down that a unit was reminded; nothing is sent. */
export const noteReminder = (taskId: string, text: string) =>
  ask<typeof recordReminder>("post", "/api/v1/office/tasks/{id}/reminders", { params: { id: taskId }, body: { text } });

export const readAudits = (signal?: AbortSignal) =>
  ask<typeof listAudits>("get", "/api/v1/office/reply-audits", { signal });

export const settleAudit = (taskId: string, body: AuditVerdict) =>
  ask<typeof auditReply>("post", "/api/v1/office/tasks/{id}/audit", { params: { id: taskId }, body });

export const readSameReplies = (replyId: string, signal?: AbortSignal) =>
  ask<typeof listSameReplies>("get", "/api/v1/office/replies/{id}/same", { params: { id: replyId }, signal });
