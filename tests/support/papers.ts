import { documentNumber } from "#domain/document/paper-number.ts";
import { proposalHeading } from "#domain/document/proposal-heading.ts";
import type { PaperSigner, ProposalPaper } from "#domain/document/proposal-paper.ts";
import type { ReplyPaper } from "#server/documents/reply-docx.ts";
import { salutationOf } from "#server/documents/reply-docx.ts";

export const HEADING = proposalHeading("政协演示区委员会", { term: 3, session: 2 });
export const TITLE = "关于在老旧小区和中心村增设老年助餐点并由镇街统一配送的建议";

const sectors = ["经济界", "教育界", "农业界", "医药卫生界", "社会福利和社会保障界"];
const marks = [..."甲乙丙丁戊己庚辛壬癸"];

/** Invented people: 演示甲, 演示乙 … */
export const signers = (count: number): PaperSigner[] =>
  Array.from({ length: count }, (_, at) => ({
    name: `演示${marks[at % 10]}${at < 10 ? "" : Math.floor(at / 10)}`,
    sector: sectors[at % 5] ?? "",
    duty: "演示区某某医院副院长、主任医师",
    contact: { phone: `138 0000 ${String(at).padStart(4, "0")}`, address: "演示路 1 号", postcode: "313000" },
    signedOn: "2026-11-20",
  }));

const situation = [
  "本区六十岁以上老人已占户籍人口的三成，其中独居和空巢的超过四成。",
  "一、现状",
  "（一）助餐点少。全区二十个镇街只有九个助餐点，且多在城区。",
  "1. 农村老人走不到。",
  "（1）最远的村到镇上十二公里。",
].join("\n");

/** A joint proposal, as the office has it. */
export const jointPaper: ProposalPaper = {
  heading: HEADING,
  copy: "OFFICE",
  caseNo: 45,
  serialNo: "2026-0045",
  title: TITLE,
  signers: signers(5),
  category: "社会事业",
  publicLabel: "同意全文公开",
  suggestedLead: ["区民政局"],
  suggestedCo: ["区卫生健康局", "区财政局"],
  submittedOn: "2026-11-21",
  situation,
  analysis: "一是布点没有跟着人走，二是配送没有统一。",
  suggestions: "一、把助餐点建到中心村。\n二、由镇街统一配送。\n“一老一小”是群众最关心的事——不能再等了……",
  attachments: [
    { name: "全区助餐点调查表.xlsx", bytes: 123_456 },
    { name: "照片.jpg", bytes: 3_456_789 },
  ],
  review: {
    opinion: "符合立案条件，建议立案，交区民政局主办。",
    filedOn: "2026-11-25",
    lead: ["区民政局"],
    co: ["区卫生健康局", "区财政局"],
  },
};

export const collectivePaper: ProposalPaper = {
  ...jointPaper,
  copy: "READER",
  signers: [],
  publicLabel: "不同意公开",
  publicReason: "涉及正在谈判的项目。",
  enteredBy: "提案委员会 演示干事（已经提案者确认）",
  collective: {
    name: "农业界",
    kindLabel: "界别提案",
    signatureRule: "经界别讨论通过，界别召集人签署",
    ...(jointPaper.signers[2] ? { signer: jointPaper.signers[2] } : {}),
  },
};

export const reply: ReplyPaper = {
  unitName: "演示区民政局",
  replyNo: documentNumber("演民复", 2026, 12),
  outcomeClass: "B",
  caseNo: 45,
  proposalHeading: HEADING,
  proposalTitle: TITLE,
  to: salutationOf(jointPaper.signers.map(({ name }) => name)),
  text: [
    "一、关于增设助餐点",
    "（一）今年已建成的助餐点。到十月底全区已有助餐点三十一个，覆盖全部二十个镇街。",
    "1. 城区十二个，由社会餐饮企业运营。",
    "二、关于统一配送",
    "我局将于明年一季度选定配送企业，定稿前再次征求您的意见。",
  ].join("\n"),
  promisedOn: "2027-06-30",
  attachments: ["二〇二七年助餐点建设计划表", "助餐点名录"],
  contactName: "演示科员",
  contactPhone: "0000-8000123",
  signedOn: "2026-11-21",
  copies: ["区政协提案委员会", "区政府督查室", "区财政局"],
};

/** What people paste: controls, markup, emoji, halves of letters, marks that turn the direction, letters of four bytes, lines without end. */
export const HOSTILE = [
  "\u0000\u0001\u0007\u000b\u001f\u007f控制",
  "<w:t>&amp;\"]]>'</w:t><!-- -->",
  "👨‍👩‍👧‍👦🀄️e\u0301",
  "\ud842半\udfb7个",
  "\u202eabc\u202c\u200b\ufeff\uffff",
  "𠮷野家㐂𪚥",
  "\t缩\t进\t",
  "=1+1",
  "长".repeat(4000),
  "W".repeat(4000),
].join("\n");
