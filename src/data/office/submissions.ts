import type {
  countSubmissions,
  getSubmission,
  listAssignees,
  listSubmissions,
  MoveBody as MoveWire,
  moveSubmission,
  moveSubmissions,
  revealContact,
  TriageFilter as FilterWire,
} from "#contract/triage.ts";
import { type AnswerOf, ask } from "#data/ask-endpoint.ts";

export type MoveBody = MoveWire;
export type TriageFilter = FilterWire;
export type TriageItem = SubmissionPage["items"][number];
export type SubmissionDetail = AnswerOf<typeof getSubmission>;
export type SubmissionPage = AnswerOf<typeof listSubmissions>;
export type SubmissionCounts = AnswerOf<typeof countSubmissions>;
export type Assignees = AnswerOf<typeof listAssignees>;
export type BulkOutcome = AnswerOf<typeof moveSubmissions>;

export const PAGE_SIZE = 50;

/** One page of the inbox, newest first; `cursor` of the page before. */
export const readInbox = (filter: TriageFilter, cursor?: string, signal?: AbortSignal) =>
  ask<typeof listSubmissions>("get", "/api/v1/office/submissions", {
    query: { ...filter, cursor, limit: String(PAGE_SIZE) },
    signal,
  });

/** How many in each state under a filter (its state left out); `latest` changes whenever anything did. */
export const readCounts = (filter: TriageFilter, signal?: AbortSignal) =>
  ask<typeof countSubmissions>("get", "/api/v1/office/submission-counts", {
    query: { ...filter, state: undefined, held: undefined },
    signal,
  });

export const readSubmission = (id: string, signal?: AbortSignal) =>
  ask<typeof getSubmission>("get", "/api/v1/office/submissions/{id}", { params: { id }, signal });

/** Takes a move of the flow table, `undo` or `release`; gives the submission as it is now. */
export const moveOne = (id: string, body: MoveBody) =>
  ask<typeof moveSubmission>("post", "/api/v1/office/submissions/{id}/moves", { params: { id }, body });

/** The same move on at most 200 submissions; each is decided on its own. */
export const moveMany = (ids: readonly string[], body: MoveBody) =>
  ask<typeof moveSubmissions>("post", "/api/v1/office/submission-moves", { body: { ...body, ids: [...ids] } });

/** The contact in full; the server writes down who asked and why. */
export const askForContact = (id: string, purpose: string) =>
  ask<typeof revealContact>("post", "/api/v1/office/submissions/{id}/contact", { params: { id }, body: { purpose } });

export const readAssignees = () => ask<typeof listAssignees>("get", "/api/v1/office/assignees");

export const photoAddress = (id: string, sha256: string): string => `/api/v1/office/submissions/${id}/photos/${sha256}`;
