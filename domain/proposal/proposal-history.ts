/** One line of a proposal's history as it is kept: who, what, and the codes beside it. */
export interface ProposalLine {
  readonly move: string;
  readonly actor: string;
  readonly isSystem: boolean;
  readonly detail: Readonly<Record<string, unknown>>;
}

/** What numbers the sentences name. */
export interface NumberedProposal {
  readonly serialNo: number | null;
  readonly caseNo: number | null;
  readonly leadCaseNo: number | null;
}

/** A move in words for its proposers; undefined where it is none of their business (how the office prepares an assignment). */
export const sentenceOfMove = (line: ProposalLine, numbers: NumberedProposal): string | undefined => {
  const sentence = sentenceByMove[line.move];
  return typeof sentence === "function" ? sentence(line, numbers) : sentence;
};

/** The note that came with a move goes to the proposers with these; others are words among colleagues. */
export const tellsItsNote = (move: string): boolean => TOLD.has(move);

const TOLD = new Set([
  "decline",
  "withdraw",
  "return",
  "refuse",
  "convert",
  "askWithdrawal",
  "declineWithdrawal",
  "approveWithdrawal",
  "disputeEntry",
  "voidEntry",
  "rehandle",
]);

type Sentence = string | ((line: ProposalLine, numbers: NumberedProposal) => string | undefined);

const count = (list: unknown): number => (Array.isArray(list) ? list.length : 0);

const sentenceByMove: Readonly<Record<string, Sentence>> = {
  invite: ({ actor, detail }) => `${actor}邀请 ${count(detail["memberIds"])} 位委员联名`,
  sign: ({ actor }) => `${actor}签名`,
  decline: ({ actor }) => `${actor}谢绝联名`,
  endCosigning: ({ actor, isSystem, detail }) => {
    if (!isSystem) return `${actor}结束联名，${count(detail["dropped"])} 位委员没有答复`;
    const expired = count(detail["expired"]);
    return expired > 0 ? `联名期限已过，${expired} 位委员没有答复` : "联名人都已答复";
  },
  submit: (_, { serialNo }) => (serialNo === null ? "提交提案" : `提交提案，流水号 ${serialNo}`),
  withdraw: "撤回提案",
  enter: ({ actor }) => `提案委代为录入（${actor}）`,
  confirmEntry: ({ actor }) => `${actor}确认代录的提案`,
  disputeEntry: ({ actor }) => `${actor}表示代录的不是本人提案`,
  voidEntry: "提案委撤销代录",
  undo: "提案委撤回上一步办理",
  startReview: "提案委开始审查",
  pass: "提案委预审通过",
  return: "提案委退回修改",
  refuse: "提案委不予立案",
  convert: "提案委转为社情民意信息",
  file: (_, { caseNo }) => (caseNo === null ? "提案委立案" : `提案委立案，提案号 第${caseNo}号`),
  merge: (_, { leadCaseNo }) => (leadCaseNo === null ? "提案委并案" : `提案委并入第${leadCaseNo}号提案`),
  unmerge: "提案委撤销并案",
  askWithdrawal: ({ actor }) => `${actor}申请撤案`,
  declineWithdrawal: "提案委不同意撤案",
  approveWithdrawal: "提案委同意撤案",
  assign: "提案委交办",
  fastTrack: "提案委提前交办",
  reply: "承办单位已全部答复",
  endEvaluation: "评价结束",
  rehandle: "提案委退回重新办理",
  close: "提案办结",
  track: "提案委转入跟踪落实",
  fulfil: "承诺已兑现，提案办结",
  lookBack: "提案委开展回头看",
  archive: "提案归档",
};

/** What a unit did, for the proposers; undefined for the work between the clerk, its leader and the 提案委. */
export const sentenceOfTaskMove = (move: string, unitName: string): string | undefined => {
  switch (move) {
    case "accept":
      return `${unitName}签收`;
    case "requestReturn":
      return `${unitName}申请退办`;
    case "approveReturn":
      return `提案委同意${unitName}退办`;
    case "rejectReturn":
      return `提案委不同意${unitName}退办`;
    case "passReply":
      return `${unitName}答复`;
    default:
      return undefined;
  }
};
