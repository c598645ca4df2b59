import type {
  deleteRuleSet as deleteEndpoint,
  dryRunRules as dryRunEndpoint,
  listRuleSets as listEndpoint,
  listScoreYears as yearsEndpoint,
  moveScoreYear as moveEndpoint,
  publishRuleSet as publishEndpoint,
  readRuleSet as readEndpoint,
  replayScoreYear as replayEndpoint,
  RuleDryRun,
  RuleSetView,
  saveRuleSet as saveEndpoint,
  ScoreYearReplay,
  ScoreYearView,
} from "#contract/rule-sets.ts";
import { ask, type Sent } from "#data/ask-endpoint.ts";
import type { RuleSet } from "#domain/score/rule-set.ts";
import type { ScoreYearMove } from "#domain/score/year-flow.ts";

export type RuleVersion = RuleSetView;
export type DryRun = RuleDryRun;
export type ScoreYear = ScoreYearView;
export type Replay = ScoreYearReplay;

/** The wire's lists are ordinary ones. */
const onWire = (rules: RuleSet) => rules as NonNullable<Sent<typeof saveEndpoint>["body"]>["rules"];

export const listRuleVersions = (signal?: AbortSignal) =>
  ask<typeof listEndpoint>("get", "/api/v1/office/rule-sets", { signal });

export const readRuleVersion = (id: string, signal?: AbortSignal) =>
  ask<typeof readEndpoint>("get", "/api/v1/office/rule-sets/{id}", { params: { id }, signal });

/** Writes a draft that was revision `rev`; 0 makes a new one. */
export const saveRuleDraft = (id: string, rev: number, note: string, rules: RuleSet) =>
  ask<typeof saveEndpoint>("put", "/api/v1/office/rule-sets/{id}", {
    params: { id },
    body: { rev, note, rules: onWire(rules) },
  });

export const deleteRuleDraft = (id: string) =>
  ask<typeof deleteEndpoint>("delete", "/api/v1/office/rule-sets/{id}", { params: { id } });

export const dryRun = (year: string, rules: RuleSet) =>
  ask<typeof dryRunEndpoint>("post", "/api/v1/office/rule-dry-runs", {
    body: { year, rules: onWire(rules) },
    timeoutMs: 60_000,
  });

export const publishRules = (id: string, year: string) =>
  ask<typeof publishEndpoint>("post", "/api/v1/office/rule-sets/{id}/publication", { params: { id }, body: { year } });

export const listScoreYears = (signal?: AbortSignal) =>
  ask<typeof yearsEndpoint>("get", "/api/v1/office/score-years", { signal });

export const moveScoreYear = (year: string, move: ScoreYearMove, note: string) =>
  ask<typeof moveEndpoint>("post", "/api/v1/office/score-years/{year}/moves", {
    params: { year },
    body: { move, note },
    timeoutMs: 60_000,
  });

export const replayScoreYear = (year: string) =>
  ask<typeof replayEndpoint>("get", "/api/v1/office/score-years/{year}/replay", {
    params: { year },
    timeoutMs: 60_000,
  });
