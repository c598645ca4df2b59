import { caseNumberOf } from "#domain/document/paper-number.ts";
import { paperDate } from "#domain/document/paper-date.ts";
import { officialLetter } from "#server/documents/letters/official-letter.ts";

/** What the answer (答复) to a proposal says. Days are 2026-11-21. */
export interface ReplyPaper {
  readonly unitName: string;
  /** 云住建复〔2026〕12号, by `documentNumber`; a blank where it has none yet. */
  readonly replyNo?: string;
  readonly outcomeClass?: "A" | "B" | "C" | "D";
  readonly caseNo: string | number;
  /** 政协演示区第三届委员会第二次会议提案, by `proposalHeading`. */
  readonly proposalHeading: string;
  readonly proposalTitle: string;
  /** Whom it answers, as 主送: by `salutationOf`. */
  readonly to: string;
  readonly text: string;
  /** What is promised by when; class B. */
  readonly promisedOn?: string;
  readonly attachments?: readonly string[];
  readonly contactName: string;
  readonly contactPhone: string;
  readonly signedOn?: string;
  /** 抄送: the proposals' committee and the office that supervises. */
  readonly copies: readonly string[];
}

/** The reply as a Word file by GB/T 9704—2012, its class at the top right. */
export const replyDocx = (reply: ReplyPaper): Uint8Array<ArrayBuffer> =>
  officialLetter({
    organ: reply.unitName,
    ...(reply.replyNo ? { number: reply.replyNo } : {}),
    ...(reply.outcomeClass ? { classMark: `${reply.outcomeClass}类` } : {}),
    title: [`关于${occasionOf(reply.proposalHeading)}`, `${caseNumberOf(reply.caseNo)}提案的答复`],
    to: reply.to,
    text: withOpening(reply),
    attachments: reply.attachments ?? [],
    ...(reply.signedOn ? { signedOn: reply.signedOn } : {}),
    notes: [
      `联系人：${reply.contactName}，联系电话：${reply.contactPhone}`,
      ...(reply.promisedOn ? [`承诺落实时间：${paperDate(reply.promisedOn)}`] : []),
    ],
    copies: reply.copies,
  });

/** Whom a reply is addressed to: 演示甲、演示乙委员; 演示甲等 5 位委员; a body by its name. */
export const salutationOf = (names: readonly string[], collectiveName?: string): string => {
  if (collectiveName) return collectiveName;
  return names.length > 3 ? `${names[0]}等${names.length}位委员` : `${names.join("、")}委员`;
};

/** 政协演示区第三届委员会第二次会议提案 → without its last word. */
export const occasionOf = (proposalHeading: string): string => proposalHeading.replace(/提案$/u, "");

/** The usual opening, unless the unit wrote its own. */
const withOpening = ({ text, proposalTitle }: ReplyPaper): string =>
  text.slice(0, 200).includes("收悉") ? text : `您提出的《${proposalTitle}》收悉，现答复如下：\n${text}`;
