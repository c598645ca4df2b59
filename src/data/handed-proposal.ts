import type { Op } from "#contract/ops.ts";
import type { ProposalAct, ProposalBody } from "#contract/proposals.ts";
import {
  isCount,
  isId,
  isIdList,
  isYesNo,
  oneOf,
  only,
  words,
  wordsOrNothing,
  type Check,
  type Loose,
} from "#data/checked-parts.ts";
import { labelByPromiseAnswer } from "#domain/proposal/act-words.ts";
import { evaluationAnswers, EVALUATION_QUESTIONS } from "#domain/proposal/evaluation-form.ts";
import { proposalFieldLimits, type ProposalField } from "#domain/proposal/proposal-draft.ts";
import { COLLECTIVE_KINDS, CONTACT_ANSWERS, PROPOSER_TYPES, PUBLIC_LEVELS } from "#domain/proposal/proposal-lists.ts";

export type HandedProposalOp = Extract<Op, { kind: "proposal.invite" | "proposal.submit" | "proposal.act" }>;
type Handed = {
  [Kind in HandedProposalOp["kind"]]: Pick<Extract<HandedProposalOp, { kind: Kind }>, "kind" | "payload">;
}[HandedProposalOp["kind"]];

/** What an op that was handed over does to a proposal, made anew from its checked parts; undefined where anything of it is not as it must be. */
export const readHandedProposal = (kind: HandedProposalOp["kind"], payload: Loose): Handed | undefined => {
  if (kind === "proposal.act") {
    const act = only<ProposalAct>(payload, checksByAct[String(payload.act)]);
    return act && { kind, payload: act };
  }
  const body = readBody(payload.body);
  if (!body) return undefined;
  if (kind === "proposal.submit") {
    const { endCosigning } = payload;
    return typeof endCosigning === "boolean" ? { kind, payload: { body, endCosigning } } : undefined;
  }
  const { memberIds } = payload;
  return isIdList(memberIds) ? { kind, payload: { body, memberIds: [...memberIds] } } : undefined;
};

const answerChecks = Object.fromEntries(
  EVALUATION_QUESTIONS.map((question) => {
    const isAnswer = oneOf(evaluationAnswers[question]);
    return [question, question === "leaderReplied" ? (value: unknown) => value === null || isAnswer(value) : isAnswer];
  }),
);
const isRating: Check = (value) =>
  only(value, { ...answerChecks, comment: wordsOrNothing(2_000), wouldSatisfy: wordsOrNothing(2_000) }) !== undefined;

const act = (checks: Readonly<Record<string, Check>>) => ({
  act: (value: unknown) => typeof value === "string",
  ...checks,
});
const checksByAct: Readonly<Record<string, Readonly<Record<string, Check>>>> = {
  sign: act({ textNo: isCount }),
  decline: act({ reason: words(500) }),
  endCosigning: act({}),
  withdraw: act({ note: wordsOrNothing(500) }),
  askWithdrawal: act({ note: words(500) }),
  confirmEntry: act({ isMine: isYesNo, note: wordsOrNothing(500) }),
  answerContact: act({ contactId: isId, answer: oneOf(CONTACT_ANSWERS) }),
  waiveVisit: act({ waived: isYesNo }),
  askMeeting: act({ requestId: isId, wish: words(500) }),
  evaluate: act({ round: isCount, answers: isRating }),
  answerPromise: act({
    commitmentId: isId,
    says: oneOf(Object.keys(labelByPromiseAnswer)),
    note: wordsOrNothing(1_000),
  }),
};

const field = (name: ProposalField, mayBeBlank = true): Check =>
  (mayBeBlank ? wordsOrNothing : words)(proposalFieldLimits[name]);

const isAttachment: Check = (value) =>
  only(value, {
    sha256: (hash) => typeof hash === "string" && /^[0-9a-f]{64}$/.test(hash),
    name: words(120),
    bytes: isCount,
  }) !== undefined;

const readBody = (value: unknown): ProposalBody | undefined =>
  only<ProposalBody>(value, {
    title: field("title", false),
    situation: field("situation", false),
    analysis: field("analysis"),
    suggestions: field("suggestions", false),
    category: field("category"),
    suggestedLead: field("suggestedLead"),
    suggestedCo: field("suggestedCo"),
    publicLevel: oneOf(PUBLIC_LEVELS),
    publicReason: field("publicReason"),
    proposerType: oneOf(PROPOSER_TYPES),
    collectiveKind: (kind) => kind === null || oneOf(COLLECTIVE_KINDS)(kind),
    collectiveName: field("collectiveName"),
    allowCosign: isYesNo,
    topicId: (id) => id === null || isId(id),
    sourceRef: field("sourceRef"),
    attachments: (list) => Array.isArray(list) && list.length <= 5 && list.every(isAttachment),
  });
