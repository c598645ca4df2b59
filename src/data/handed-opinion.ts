import type { OpinionAct, OpinionBody } from "#contract/opinions.ts";
import type { Op } from "#contract/ops.ts";
import { isId, oneOf, only, words, wordsOrNothing, type Check, type Loose } from "#data/checked-parts.ts";
import { MEMBER_SOURCES } from "#domain/opinion/opinion-lists.ts";
import { reportFieldLimits } from "#domain/report/report-draft.ts";
import { OPINION_CATEGORIES } from "#domain/submission/submission-lists.ts";

export type HandedOpinionOp = Extract<Op, { kind: "opinion.submit" | "opinion.act" }>;
type Handed = {
  [Kind in HandedOpinionOp["kind"]]: Pick<Extract<HandedOpinionOp, { kind: Kind }>, "kind" | "payload">;
}[HandedOpinionOp["kind"]];

/** What an op that was handed over does about a report, made anew from its checked parts; undefined where anything of it is not as it must be. */
export const readHandedOpinion = (kind: HandedOpinionOp["kind"], payload: Loose): Handed | undefined => {
  if (kind === "opinion.act") {
    const act = only<OpinionAct>(payload, checksByAct[String(payload.act)]);
    return act && { kind, payload: act };
  }
  const body = only<OpinionBody>(payload.body, bodyChecks);
  return body && { kind, payload: { body } };
};

const isAct: Check = (value) => typeof value === "string";
const checksByAct: Readonly<Record<string, Readonly<Record<string, Check>>>> = {
  withdraw: { act: isAct, note: wordsOrNothing(200) },
  leave: { act: isAct, note: words(200) },
};

const listOf =
  (most: number, isOne: Check): Check =>
  (value) =>
    Array.isArray(value) && value.length <= most && value.every(isOne);
const orNull =
  (isOne: Check): Check =>
  (value) =>
    value === null || isOne(value);
const isAuthor: Check = (value) => only(value, { name: words(30), organisation: wordsOrNothing(60) }) !== undefined;

const bodyChecks: Readonly<Record<keyof OpinionBody, Check>> = {
  title: words(reportFieldLimits.title),
  situation: words(reportFieldLimits.situation),
  analysis: wordsOrNothing(reportFieldLimits.analysis),
  suggestions: words(reportFieldLimits.suggestions),
  category: orNull(oneOf(OPINION_CATEGORIES)),
  source: oneOf(MEMBER_SOURCES),
  sourceName: wordsOrNothing(60),
  coAuthors: listOf(20, isId),
  otherAuthors: listOf(20, isAuthor),
  campaignId: orNull(isId),
  submissionIds: listOf(50, isId),
};
