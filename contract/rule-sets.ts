import { DecimalText, ScoreYearName } from "#contract/duty.ts";
import { endpoint } from "#contract/endpoint.ts";
import { Day, Instant, textOrNothing, Uuid } from "#contract/fields.ts";
import { RuleSetFields } from "#contract/rule-set.ts";
import { SCORE_YEAR_STATES } from "#domain/score/score-year.ts";
import { z } from "zod";

const one = z.strictObject({ id: Uuid });

export const RuleSetView = z
  .strictObject({
    id: Uuid,
    version: z.int(),
    title: z.string(),
    state: z.enum(["DRAFT", "PUBLISHED"]),
    note: z.string(),
    rev: z.int(),
    createdAt: Instant,
    createdBy: z.string(),
    publishedAt: Instant.nullable(),
    /** Scoring years that count by it. */
    years: z.array(ScoreYearName),
  })
  .meta({ id: "RuleSetView" });
export type RuleSetView = z.infer<typeof RuleSetView>;

export const listRuleSets = endpoint({
  id: "listRuleSets",
  method: "get",
  path: "/api/v1/office/rule-sets",
  tag: "office",
  summary: "Every version of the rules, the newest first",
  access: "score.read",
  answers: { 200: z.strictObject({ items: z.array(RuleSetView) }) },
});

export const readRuleSet = endpoint({
  id: "readRuleSet",
  method: "get",
  path: "/api/v1/office/rule-sets/{id}",
  tag: "office",
  summary: "One version with its rules",
  access: "score.read",
  params: one,
  answers: { 200: z.strictObject({ ...RuleSetView.shape, rules: RuleSetFields }) },
  refusals: ["not-found"],
});

/** 409 rules-published where it is published; settings-changed where another wrote since `rev` (0: new). */
export const saveRuleSet = endpoint({
  id: "saveRuleSet",
  method: "put",
  path: "/api/v1/office/rule-sets/{id}",
  tag: "office",
  summary: "Write a draft of rules; what is published is never changed",
  access: "score.write",
  params: one,
  body: z.strictObject({ rev: z.int().min(0), note: textOrNothing(500), rules: RuleSetFields }),
  answers: { 200: z.strictObject({ rev: z.int() }) },
  refusals: ["settings-changed", "rules-published"],
});

export const deleteRuleSet = endpoint({
  id: "deleteRuleSet",
  method: "delete",
  path: "/api/v1/office/rule-sets/{id}",
  tag: "office",
  summary: "Throw a draft of rules away",
  access: "score.write",
  params: one,
  answers: { 204: null },
  refusals: ["rules-published"],
});

/** What a set of rules would change in a year: per member before and after, and the lines that differ. */
export const RuleDryRun = z
  .strictObject({
    year: ScoreYearName,
    members: z.int(),
    changed: z.array(
      z.strictObject({
        memberId: Uuid,
        memberNo: z.string(),
        name: z.string(),
        sector: z.string(),
        before: DecimalText,
        after: DecimalText,
        gradeBefore: z.string(),
        gradeAfter: z.string(),
        /** Why: one sentence a difference, the largest first. */
        why: z.array(z.string()),
      }),
    ),
    grades: z.array(z.strictObject({ name: z.string(), before: z.int(), after: z.int() })),
  })
  .meta({ id: "RuleDryRun" });
export type RuleDryRun = z.infer<typeof RuleDryRun>;

export const dryRunRules = endpoint({
  id: "dryRunRules",
  method: "post",
  path: "/api/v1/office/rule-dry-runs",
  tag: "office",
  summary: "Who would change by how much and why, if a year counted by these rules; writes nothing",
  access: "score.read",
  body: z.strictObject({ year: ScoreYearName, rules: RuleSetFields }),
  answers: { 200: RuleDryRun },
  refusals: ["not-found"],
});

export const publishRuleSet = endpoint({
  id: "publishRuleSet",
  method: "post",
  path: "/api/v1/office/rule-sets/{id}/publication",
  tag: "office",
  summary: "Let an open year count by this version, which is published thereby; its window has to fit",
  access: "score.write",
  params: one,
  body: z.strictObject({ year: ScoreYearName }),
  answers: { 204: null },
  refusals: ["not-found", "year-not-open", "window-differs"],
});

export const ScoreYearView = z
  .strictObject({
    year: ScoreYearName,
    from: Day,
    to: Day,
    state: z.enum(SCORE_YEAR_STATES),
    ruleSetId: Uuid,
    ruleVersion: z.int(),
    ruleTitle: z.string(),
    entries: z.int(),
    members: z.int(),
    /** Of a frozen year: how many members have said that theirs is right. */
    confirmed: z.int(),
    openAppeals: z.int(),
    openManualEntries: z.int(),
    history: z.array(z.strictObject({ at: Instant, who: z.string(), move: z.string(), note: z.string() })),
  })
  .meta({ id: "ScoreYearView" });
export type ScoreYearView = z.infer<typeof ScoreYearView>;

export const listScoreYears = endpoint({
  id: "listScoreYears",
  method: "get",
  path: "/api/v1/office/score-years",
  tag: "office",
  summary: "Scoring years, the newest first",
  access: "score.read",
  answers: { 200: z.strictObject({ items: z.array(ScoreYearView) }) },
});

export const moveScoreYear = endpoint({
  id: "moveScoreYear",
  method: "post",
  path: "/api/v1/office/score-years/{year}/moves",
  tag: "office",
  summary: "Freeze a year, open it again, archive it (domain/score/year-flow.ts)",
  access: "score.write",
  params: z.strictObject({ year: ScoreYearName }),
  body: z.strictObject({ move: z.enum(["freeze", "reopen", "archive"]), note: textOrNothing(500) }),
  answers: { 204: null },
  refusals: ["not-found", "move-not-allowed", "year-work-open"],
});

/** A frozen year counted anew by its own version of the rules, held against what was frozen: same bytes, same hash. */
export const ScoreYearReplay = z
  .strictObject({
    year: ScoreYearName,
    ruleVersion: z.int(),
    /** Members whose statement was frozen. */
    members: z.int(),
    same: z.int(),
    differing: z.array(z.strictObject({ memberId: Uuid, memberNo: z.string(), name: z.string() })),
  })
  .meta({ id: "ScoreYearReplay" });
export type ScoreYearReplay = z.infer<typeof ScoreYearReplay>;

export const replayScoreYear = endpoint({
  id: "replayScoreYear",
  method: "get",
  path: "/api/v1/office/score-years/{year}/replay",
  tag: "office",
  summary: "Count a frozen year again by its own rules and compare with what was frozen",
  access: "score.read",
  params: z.strictObject({ year: ScoreYearName }),
  answers: { 200: ScoreYearReplay },
  refusals: ["not-found"],
});
