import type {
  deleteSubmissionGroup,
  EntryBody,
  enterSubmission,
  getSubmissionGroup,
  leaveSubmissionGroup,
  listOverdueSubmissions,
  moveSubmissionGroup,
  putSubmissionGroup,
  setSubmissionCategory,
} from "#contract/intake.ts";
import type { listLikeSubmissions, suggestForSubmission } from "#contract/similar-submissions.ts";
import type { MoveBody } from "#contract/triage.ts";
import { type AnswerOf, ask } from "#data/ask-endpoint.ts";
import type { OpinionCategory } from "#domain/submission/submission-lists.ts";

export type Entry = EntryBody;
export type Entered = AnswerOf<typeof enterSubmission>;
export type SubmissionGroup = AnswerOf<typeof getSubmissionGroup>;
export type Likes = AnswerOf<typeof listLikeSubmissions>;
export type Suggestions = AnswerOf<typeof suggestForSubmission>;
export type Overdue = AnswerOf<typeof listOverdueSubmissions>;

/** Sent again under the same id it stays one. */
export const putEntry = (id: string, body: Entry) =>
  ask<typeof enterSubmission>("put", "/api/v1/office/submissions/{id}", { params: { id }, body });

export const putCategory = (id: string, category: OpinionCategory) =>
  ask<typeof setSubmissionCategory>("put", "/api/v1/office/submissions/{id}/category", {
    params: { id },
    body: { category },
  });

export const readLikes = (id: string, signal?: AbortSignal) =>
  ask<typeof listLikeSubmissions>("get", "/api/v1/office/submissions/{id}/likes", { params: { id }, signal });

export const readSuggestions = (id: string, signal?: AbortSignal) =>
  ask<typeof suggestForSubmission>("get", "/api/v1/office/submissions/{id}/suggestions", { params: { id }, signal });

export const readGroup = (id: string, signal?: AbortSignal) =>
  ask<typeof getSubmissionGroup>("get", "/api/v1/office/submission-groups/{id}", { params: { id }, signal });

/** Puts these together, or adds them to the group that has this id. */
export const putGroup = (id: string, ids: readonly string[]) =>
  ask<typeof putSubmissionGroup>("put", "/api/v1/office/submission-groups/{id}", {
    params: { id },
    body: { ids: [...ids] },
  });

export const takeGroupApart = (id: string) =>
  ask<typeof deleteSubmissionGroup>("delete", "/api/v1/office/submission-groups/{id}", { params: { id } });

export const leaveGroup = (id: string, submissionId: string) =>
  ask<typeof leaveSubmissionGroup>("delete", "/api/v1/office/submission-groups/{id}/items/{submissionId}", {
    params: { id, submissionId },
  });

/** The same move on every member; each is decided on its own. */
export const moveGroup = (id: string, body: MoveBody) =>
  ask<typeof moveSubmissionGroup>("post", "/api/v1/office/submission-groups/{id}/moves", { params: { id }, body });

export const readOverdue = (signal?: AbortSignal) =>
  ask<typeof listOverdueSubmissions>("get", "/api/v1/office/submission-overdue", { signal });
