import { settledWords } from "#domain/similar/resubmission.ts";
import { runsOf } from "#domain/text-analysis/letters.ts";

/** What makes one look twice at an answer before it goes out; a mark, never a hindrance. */
export const REPLY_FLAGS = ["TOO_SHORT", "NO_SUBSTANCE", "NOT_ON_POINT", "BOILERPLATE", "LATE"] as const;
export type ReplyFlag = (typeof REPLY_FLAGS)[number];

export const labelByReplyFlag: Record<ReplyFlag, string> = {
  TOO_SHORT: "答复过短",
  NO_SUBSTANCE: "只说已收到或已转办",
  NOT_ON_POINT: "没有说到所问的事",
  BOILERPLATE: "与其他答复大段相同",
  LATE: "超过答复时限",
};

const LEAST_LETTERS = 30;
const LEAST_SUBSTANCE = 15;
const LEAST_SHARED_PAIRS = 2;
const SAME_AS_OTHERS = 0.8;
const USUAL_DAYS = 30;

export interface ReplyCircumstances {
  /** From the question to the answer, in days. */
  readonly daysTaken: number;
  readonly daysAllowed?: number;
  /** Answers to other questions by the same hand or unit. */
  readonly otherReplies: readonly string[];
}

/** What is to be looked at in an answer to a question. */
export const flagsOfReply = (
  question: string,
  reply: string,
  { daysTaken, daysAllowed = USUAL_DAYS, otherReplies }: ReplyCircumstances,
): readonly ReplyFlag[] => {
  const found: Record<ReplyFlag, boolean> = {
    TOO_SHORT: [...settledWords(reply)].length < LEAST_LETTERS,
    NO_SUBSTANCE: lettersOfSubstance(reply) < LEAST_SUBSTANCE,
    NOT_ON_POINT: !isOnPoint(question, reply),
    BOILERPLATE: isBoilerplate(reply, otherReplies),
    LATE: daysTaken > daysAllowed,
  };
  return REPLY_FLAGS.filter((flag) => found[flag]);
};

/** Says that the words came and went on, or is polite; what was done or decided stands in other clauses. */
const EMPTY_CLAUSE =
  /收悉|收到|知悉|已转|转交|转至|转给|交由|转[^，。]{0,12}[办处]|[您你]好|网友|留言|来信|感谢|谢谢|理解|支持|关心|关注|监督|反映的|反映了|回复如下|答复如下|特此|现[将就]|祝[您你]|生活愉快|尽快|及时|[将会]?[^，。]{0,4}(?:调查|核实|研究|处理|办理|回复|答复)[^，。]{0,6}$/u;

const DATE_OR_NUMBER = /^[\d年月日\s]*$/u;

const lettersOfSubstance = (reply: string): number =>
  reply
    .split(/[，,。；;！!？?：:\s]+/u)
    .filter((clause) => !EMPTY_CLAUSE.test(clause) && !DATE_OR_NUMBER.test(clause))
    .reduce((letters, clause) => letters + settledWords(clause).length, 0);

/** What stands in any question and any answer: having it in common says nothing. */
const STOCK = new Set(
  pairsOf(
    "您好你好尊敬的市民网友留言来信收悉收到反映问题情况有关相关部门单位工作人员感谢谢谢关心支持理解监督回复答复如下办理处理核实调查领导政府希望我们他们你们",
  ),
);

const isOnPoint = (question: string, reply: string): boolean => {
  const asked = new Set(pairsOf(question).filter((pair) => !STOCK.has(pair)));
  if (asked.size < LEAST_SHARED_PAIRS) return true;
  return new Set(pairsOf(reply).filter((pair) => asked.has(pair))).size >= LEAST_SHARED_PAIRS;
};

const isBoilerplate = (reply: string, others: readonly string[]): boolean => {
  const own = new Set(pairsOf(reply));
  if (own.size === 0) return false;
  return others.some((other) => {
    const theirs = new Set(pairsOf(other));
    const smaller = Math.min(own.size, theirs.size);
    const larger = Math.max(own.size, theirs.size);
    if (smaller / larger < SAME_AS_OTHERS) return false;
    let shared = 0;
    for (const pair of own) if (theirs.has(pair)) shared++;
    return shared / larger >= SAME_AS_OTHERS;
  });
};

function pairsOf(text: string): string[] {
  return runsOf(text).flatMap((run) =>
    Array.from({ length: Math.max(0, run.length - 1) }, (_, at) => run.slice(at, at + 2)),
  );
}
