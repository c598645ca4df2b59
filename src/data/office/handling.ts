import type {
  acceptTask,
  answerMeeting,
  askExtension,
  ContactBody as ContactWire,
  cosignReply,
  countTasks,
  draftReply,
  getSatisfaction,
  getTask,
  listTasks,
  logContact,
  ProgressBody as ProgressWire,
  ReplyDraftBody as ReplyWire,
  reportProgress,
  requestReturn,
  sendOpinion,
  SignOffBody as SignOffWire,
  signOffReply,
  TaskFilter as FilterWire,
  voidContact,
} from "#contract/handling.ts";
import { addressOf, type AnswerOf, ask } from "#data/ask-endpoint.ts";

export type TaskFilter = FilterWire;
export type TaskPage = AnswerOf<typeof listTasks>;
export type TaskCard = TaskPage["items"][number];
export type TaskCounts = AnswerOf<typeof countTasks>;
export type TaskDetail = AnswerOf<typeof getTask>;
export type ContactBody = ContactWire;
export type ReplyWords = ReplyWire;
export type SignOffBody = SignOffWire;
export type ProgressBody = ProgressWire;
export type ReplyVersion = TaskDetail["replies"][number];

/** One page of the unit's board, what is due soonest first; `cursor` of the page before. */
export const readTasks = (filter: TaskFilter, cursor?: string, signal?: AbortSignal) =>
  ask<typeof listTasks>("get", "/api/v1/unit/tasks", { query: { ...filter, cursor }, signal });

export const readTaskCounts = (filter: TaskFilter, signal?: AbortSignal) =>
  ask<typeof countTasks>("get", "/api/v1/unit/task-counts", { query: filter, signal });

export const readTask = (id: string, signal?: AbortSignal) =>
  ask<typeof getTask>("get", "/api/v1/unit/tasks/{id}", { params: { id }, signal });

export const readSatisfaction = (signal?: AbortSignal) =>
  ask<typeof getSatisfaction>("get", "/api/v1/unit/satisfaction", { signal });

export const acceptOne = (id: string, clerkName: string, clerkPhone: string) =>
  ask<typeof acceptTask>("post", "/api/v1/unit/tasks/{id}/acceptance", {
    params: { id },
    body: { clerkName, clerkPhone },
  });

export const askReturn = (id: string, reason: string, note: string) =>
  ask<typeof requestReturn>("post", "/api/v1/unit/tasks/{id}/return-request", {
    params: { id },
    body: { reason, note },
  });

export const addContact = (id: string, contactId: string, body: ContactBody) =>
  ask<typeof logContact>("put", "/api/v1/unit/tasks/{id}/contacts/{contactId}", { params: { id, contactId }, body });

export const takeContactBack = (id: string, contactId: string) =>
  ask<typeof voidContact>("delete", "/api/v1/unit/tasks/{id}/contacts/{contactId}", { params: { id, contactId } });

/** Saves a version; the same id again saves none. */
export const saveReply = (id: string, replyId: string, body: ReplyWords) =>
  ask<typeof draftReply>("put", "/api/v1/unit/tasks/{id}/replies/{replyId}", { params: { id, replyId }, body });

export const cosignOne = (id: string, replyId: string, agrees: boolean, note: string) =>
  ask<typeof cosignReply>("post", "/api/v1/unit/tasks/{id}/cosignature", {
    params: { id },
    body: { replyId, agrees, note },
  });

export const saveOpinion = (id: string, opinion: string) =>
  ask<typeof sendOpinion>("put", "/api/v1/unit/tasks/{id}/opinion", { params: { id }, body: { opinion } });

export const signReply = (id: string, body: SignOffBody) =>
  ask<typeof signOffReply>("post", "/api/v1/unit/tasks/{id}/sign-off", { params: { id }, body });

export const askMoreDays = (id: string, reason: string, toDueOn: string) =>
  ask<typeof askExtension>("post", "/api/v1/unit/tasks/{id}/extensions", { params: { id }, body: { reason, toDueOn } });

export const sayMeeting = (id: string, meetingId: string, answer: string) =>
  ask<typeof answerMeeting>("put", "/api/v1/unit/tasks/{id}/meetings/{meetingId}", {
    params: { id, meetingId },
    body: { answer },
  });

export const sendProgress = (id: string, body: ProgressBody) =>
  ask<typeof reportProgress>("post", "/api/v1/unit/tasks/{id}/progress", { params: { id }, body });

export const attachmentAddress = (proposalId: string, sha256: string): string =>
  addressOf("/api/v1/proposals/{id}/attachments/{sha256}", { id: proposalId, sha256 });

/** The reply, or the opinion of a co-unit, as a Word file. */
export const replyFileAddress = (id: string, replyId: string): string =>
  addressOf("/api/v1/unit/tasks/{id}/replies/{replyId}/file", { id, replyId });
export const opinionFileAddress = (id: string): string => addressOf("/api/v1/unit/tasks/{id}/opinion/file", { id });
