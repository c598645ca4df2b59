import type {
  exportScores,
  getScoreAggregates,
  getScoreSettings,
  listAwardCandidates,
  listScoreAlerts,
  listStatements,
  readStatement,
  saveScoreSettings,
  setMemberScored,
  StatementRow as RowWire,
} from "#contract/score-desk.ts";
import { addressOf, type AnswerOf, ask } from "#data/ask-endpoint.ts";

export type StatementRow = RowWire;
export type MemberYear = AnswerOf<typeof readStatement>;
export type ScoreAlerts = AnswerOf<typeof listScoreAlerts>;
export type Candidates = AnswerOf<typeof listAwardCandidates>;
export type Aggregates = AnswerOf<typeof getScoreAggregates>;
export type ScoreSettings = AnswerOf<typeof getScoreSettings>;

/** Totals of everybody in a year, by member number. */
export const readStatements = (year: string, signal?: AbortSignal) =>
  ask<typeof listStatements>("get", "/api/v1/office/statements", { query: { year }, signal, timeoutMs: 60_000 });

/** One member's year; the server notes who opened it. */
export const readMemberYear = (id: string, year: string, signal?: AbortSignal) =>
  ask<typeof readStatement>("get", "/api/v1/office/statements/{id}", { params: { id }, query: { year }, signal });

export const readScoreAlerts = (year: string, signal?: AbortSignal) =>
  ask<typeof listScoreAlerts>("get", "/api/v1/office/score-alerts", { query: { year }, signal, timeoutMs: 60_000 });

export const readCandidates = (year: string, places: number, signal?: AbortSignal) =>
  ask<typeof listAwardCandidates>("get", "/api/v1/office/award-lists", {
    query: { year, places },
    signal,
    timeoutMs: 60_000,
  });

export const readAggregates = (year: string, signal?: AbortSignal) =>
  ask<typeof getScoreAggregates>("get", "/api/v1/office/score-aggregates", {
    query: { year },
    signal,
    timeoutMs: 60_000,
  });

export const readScoreSettings = (signal?: AbortSignal) =>
  ask<typeof getScoreSettings>("get", "/api/v1/office/score-settings", { signal });

export const putScoreSettings = (showsRanking: boolean, rankingBasis: string) =>
  ask<typeof saveScoreSettings>("put", "/api/v1/office/score-settings", { body: { showsRanking, rankingBasis } });

export const scoreMember = (id: string, isScored: boolean, reason: string) =>
  ask<typeof setMemberScored>("put", "/api/v1/office/members/{id}/scored", {
    params: { id },
    body: { isScored, reason },
  });

const EXPORT: (typeof exportScores)["path"] = "/api/v1/office/score-exports/{format}";

/** A file that the server makes; the browser downloads it by itself. */
export const scoreFileAddress = (format: "xlsx" | "pdf", year: string, memberId?: string): string =>
  addressOf(EXPORT, { format }, { year, memberId });
