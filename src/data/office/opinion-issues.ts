import type { listIssues, putSpecialIssue, settleIssue } from "#contract/opinion-issues.ts";
import { type AnswerOf, ask, type Sent } from "#data/ask-endpoint.ts";

export type OpinionIssue = AnswerOf<typeof listIssues>["items"][number];
export type IssueFilter = NonNullable<Sent<typeof listIssues>["query"]>;
export type SpecialBody = NonNullable<Sent<typeof putSpecialIssue>["body"]>;

/** 期 and 专报 of a year, the newest first. */
export const readIssues = (filter: IssueFilter, signal?: AbortSignal) =>
  ask<typeof listIssues>("get", "/api/v1/office/opinion-issues", { query: filter, signal });

export const prepareSpecial = (id: string, body: SpecialBody) =>
  ask<typeof putSpecialIssue>("put", "/api/v1/office/opinion-issues/{id}", { params: { id }, body });

export const moveIssue = (id: string, move: "sign" | "drop", note?: string) =>
  ask<typeof settleIssue>("post", "/api/v1/office/opinion-issues/{id}/moves", { params: { id }, body: { move, note } });

/** The printed paper as a file; before signing it is marked as 送签稿. */
export const issuePaperAddress = (id: string, format: "docx" | "pdf"): string =>
  `/api/v1/office/opinion-issues/${id}/paper/${format}`;
