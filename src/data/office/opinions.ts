import type {
  countOpinions,
  getOpinion,
  getOpinionFunnel,
  listOpinions,
  mergeOpinions,
  moveOpinion,
  OpinionFilter as FilterWire,
  OpinionMoveBody as MoveWire,
  OpinionOnBehalf as EntryWire,
  putOpinionComment,
  putOpinionOnBehalf,
  saveOpinionEdition,
} from "#contract/opinions-desk.ts";
import type { listLikeOpinions } from "#contract/similar-submissions.ts";
import { addressOf, type AnswerOf, ask, type Sent } from "#data/ask-endpoint.ts";

export type OpinionFilter = FilterWire;
export type OpinionMoveBody = MoveWire;
export type OpinionEntry = EntryWire;
export type OpinionPage = AnswerOf<typeof listOpinions>;
export type OpinionItem = OpinionPage["items"][number];
export type OpinionCounts = AnswerOf<typeof countOpinions>;
export type OpinionDetail = AnswerOf<typeof getOpinion>;
export type OpinionFunnel = AnswerOf<typeof getOpinionFunnel>;
export type Edition = NonNullable<Sent<typeof saveOpinionEdition>["body"]>;
export type CommentBody = NonNullable<Sent<typeof putOpinionComment>["body"]>;
export type LikeOpinions = AnswerOf<typeof listLikeOpinions>;

const PAGE_SIZE = "50";

/** One page of the desk, newest first; `cursor` of the page before. */
export const readOpinions = (filter: OpinionFilter, cursor?: string, signal?: AbortSignal) =>
  ask<typeof listOpinions>("get", "/api/v1/office/opinions", {
    query: { ...filter, cursor, limit: PAGE_SIZE },
    signal,
  });

/** How many in each state under a filter, its state left out. */
export const readOpinionCounts = (filter: OpinionFilter, signal?: AbortSignal) =>
  ask<typeof countOpinions>("get", "/api/v1/office/opinion-counts", { query: { ...filter, state: undefined }, signal });

export const readOpinion = (id: string, signal?: AbortSignal) =>
  ask<typeof getOpinion>("get", "/api/v1/office/opinions/{id}", { params: { id }, signal });

/** Enters a report on behalf; the same id and body again changes nothing. */
export const enterOpinion = (id: string, body: OpinionEntry) =>
  ask<typeof putOpinionOnBehalf>("put", "/api/v1/office/opinions/{id}", { params: { id }, body });

export const saveEdition = (id: string, body: Edition) =>
  ask<typeof saveOpinionEdition>("put", "/api/v1/office/opinions/{id}/edition", { params: { id }, body });

export const moveReport = (id: string, body: OpinionMoveBody) =>
  ask<typeof moveOpinion>("post", "/api/v1/office/opinions/{id}/moves", { params: { id }, body });

export const mergeReports = (id: string, title: string, partIds: readonly string[]) =>
  ask<typeof mergeOpinions>("put", "/api/v1/office/opinion-composites/{id}", {
    params: { id },
    body: { title, partIds: [...partIds] },
  });

export const saveComment = (id: string, commentId: string, body: CommentBody) =>
  ask<typeof putOpinionComment>("put", "/api/v1/office/opinions/{id}/comments/{commentId}", {
    params: { id, commentId },
    body,
  });

export const readLikeOpinions = (id: string, signal?: AbortSignal) =>
  ask<typeof listLikeOpinions>("get", "/api/v1/office/opinions/{id}/likes", { params: { id }, signal });

export const readFunnel = (from: string, to: string, signal?: AbortSignal) =>
  ask<typeof getOpinionFunnel>("get", "/api/v1/office/opinion-funnel", { query: { from, to }, signal });

/** The filtered list as a file. */
export const opinionExportAddress = (filter: OpinionFilter): string =>
  addressOf("/api/v1/office/opinion-exports", undefined, filter);

/** 核稿单 as a file. */
export const editSheetAddress = (id: string, format: "docx" | "pdf"): string =>
  `/api/v1/office/opinions/${id}/edit-sheet/${format}`;
