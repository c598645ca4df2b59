import { caseNumberOf } from "#domain/document/paper-number.ts";
import { officialLetter } from "#server/documents/letters/official-letter.ts";
import { occasionOf } from "#server/documents/reply-docx.ts";

/** What a co-handling unit (会办单位) tells the leading one. Days are 2026-11-21. */
export interface CoOpinionPaper {
  readonly unitName: string;
  readonly number?: string;
  readonly leadUnit: string;
  readonly caseNo: string | number;
  readonly proposalHeading: string;
  readonly proposalTitle: string;
  readonly text: string;
  readonly contactName: string;
  readonly contactPhone: string;
  readonly signedOn?: string;
  readonly copies: readonly string[];
}

/** 会办意见函 as a Word file; it bears no class, which is the leading unit's to give. */
export const coOpinionDocx = (opinion: CoOpinionPaper): Uint8Array<ArrayBuffer> =>
  officialLetter({
    organ: opinion.unitName,
    ...(opinion.number ? { number: opinion.number } : {}),
    title: [`关于${occasionOf(opinion.proposalHeading)}`, `${caseNumberOf(opinion.caseNo)}提案的会办意见`],
    to: opinion.leadUnit,
    text: `现就由贵单位主办、我单位会办的《${opinion.proposalTitle}》提出会办意见如下：\n${opinion.text}`,
    ...(opinion.signedOn ? { signedOn: opinion.signedOn } : {}),
    notes: [`联系人：${opinion.contactName}，联系电话：${opinion.contactPhone}`],
    copies: opinion.copies,
  });
