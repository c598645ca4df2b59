import type { EvaluationAnswers, ProposalBody, ProposalRow } from "#contract/proposals.ts";

export const FIRST = "00000000-0000-7000-8000-400000000011";
export const COSIGNER = "00000000-0000-7000-8000-400000000012";

/** A whole text, invented. */
export const proposalBody = (change: Partial<ProposalBody> = {}): ProposalBody => ({
  title: "关于改善演示路照明的建议",
  situation: "演示路夜间照明不足。",
  analysis: "路灯间距过大。",
  suggestions: "一、增设路灯。",
  category: "城建城管",
  suggestedLead: "演示区住建局",
  suggestedCo: "",
  publicLevel: "FULL",
  publicReason: "",
  proposerType: "JOINT",
  collectiveKind: null,
  collectiveName: "",
  allowCosign: true,
  topicId: null,
  sourceRef: "",
  attachments: [],
  ...change,
});

type Signer = ProposalRow["signers"][number];

export const proposalSigner = (change: Partial<Signer> = {}): Signer => ({
  memberId: COSIGNER,
  name: "演示委员乙",
  sector: "经济",
  isFirst: false,
  state: "INVITED",
  askedTextNo: 1,
  signedTextNo: null,
  answeredAt: null,
  reason: null,
  ...change,
});

/** A proposal as its first proposer sees it, being cosigned. */
export const proposalRow = (change: Partial<ProposalRow> = {}): ProposalRow => ({
  ...proposalBody(),
  state: "COSIGNING",
  textNo: 1,
  serialNo: null,
  caseNo: null,
  term: 1,
  session: 1,
  timing: "ORDINARY",
  mine: "FIRST",
  signers: [
    proposalSigner({ memberId: FIRST, name: "演示委员甲", isFirst: true, state: "SIGNED", signedTextNo: 1 }),
    proposalSigner(),
  ],
  cosignDeadline: "2026-05-02T09:00:00+08:00",
  enteredBy: null,
  authorConfirmedAt: null,
  mergedInto: null,
  isKey: false,
  isExcellent: false,
  leaders: [],
  round: 1,
  tasks: [],
  contacts: [],
  visitWaived: false,
  meetings: [],
  replies: [],
  myEvaluation: null,
  evaluationDueOn: null,
  replyDueOn: null,
  promises: [],
  withdrawalAskedAt: null,
  submittedAt: null,
  filedAt: null,
  assignedAt: null,
  repliedAt: null,
  closedAt: null,
  changedAt: "2026-05-01T09:00:00+08:00",
  history: [],
  ...change,
});

export const satisfied: EvaluationAnswers = {
  visited: "VISITED",
  attitude: "SATISFIED",
  heardHow: "VISIT",
  onPoint: "ON_POINT",
  leaderReplied: null,
  result: "AGREE",
  overall: "SATISFIED",
  comment: "",
  wouldSatisfy: "",
};
