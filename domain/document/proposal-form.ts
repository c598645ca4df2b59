import type { Form, FormBlock, FormFact } from "#domain/document/form-block.ts";
import { paperDate } from "#domain/document/paper-date.ts";
import { caseNumberWords } from "#domain/document/paper-number.ts";
import type { PaperSigner, ProposalPaper } from "#domain/document/proposal-paper.ts";
import { attachmentBlocks, cosignerBlocks, reviewBlocks, sealBlocks } from "#domain/document/proposal-form-end.ts";

/** The standard form of a proposal (政协提案表), to be drawn as a Word file or as a PDF. */
export const proposalForm = (paper: ProposalPaper): Form => ({
  title: `${paper.heading}：${paper.title}`,
  author: paper.collective?.name ?? paper.signers[0]?.name ?? "",
  ...(paper.copy === "DRAFT" ? { header: "草稿　未提交" } : {}),
  blocks: [
    { kind: "title", text: paper.heading },
    ...numberBlocks(paper),
    { kind: "facts", rows: factRows(paper) },
    ...textBlocks(paper),
    ...sealBlocks(paper),
    ...cosignerBlocks(paper),
    ...attachmentBlocks(paper),
    ...reviewBlocks(paper),
  ],
});

const NOT_WRITTEN = "（未填写）";

const numberBlocks = ({ copy, caseNo, serialNo }: ProposalPaper): FormBlock[] => {
  if (copy === "DRAFT") return [];
  const left = `案号：${caseNo === undefined ? "（立案后编定）" : caseNumberWords(caseNo)}`;
  return [{ kind: "ends", left, right: serialNo ? `流水号：${serialNo}` : "" }];
};

const factRows = (paper: ProposalPaper): FormFact[][] => [
  [fact("案由", paper.title || NOT_WRITTEN)],
  [fact("提案形式", formOf(paper)), fact("提案分类", paper.category)],
  ...proposerRows(paper),
  [fact("是否同意公开", paper.publicLabel ?? ""), fact("提交日期", dateOr(paper.submittedOn, ""))],
  ...(paper.publicReason ? [[fact("不公开的理由", paper.publicReason)]] : []),
  [fact("建议主办单位", paper.suggestedLead.join("、")), fact("建议会办单位", paper.suggestedCo.join("、"))],
  ...(paper.enteredBy ? [[fact("代为录入", paper.enteredBy)]] : []),
];

const formOf = ({ collective, signers }: ProposalPaper): string => {
  if (collective) return `集体提案（${collective.kindLabel}）`;
  return signers.length > 1 ? `联名提案（${signers.length} 人）` : "个人提案";
};

const proposerRows = (paper: ProposalPaper): FormFact[][] => {
  const { collective, signers } = paper;
  if (!collective) return signerRows("提案者", signers[0], paper.copy, joinedNames(signers));
  return [[fact("提案者", collective.name)], ...signerRows("责任签署人", collective.signer, paper.copy)];
};

/** Every name in its order; the table further down has the rest. */
const joinedNames = (signers: readonly PaperSigner[]): string => signers.map(({ name }) => name).join("、");

const signerRows = (
  label: string,
  signer: PaperSigner | undefined,
  copy: ProposalPaper["copy"],
  names = signer?.name ?? "",
): FormFact[][] => [
  [fact(label, names)],
  [fact("界别", signer?.sector ?? ""), fact("单位及职务", signer?.duty ?? "")],
  ...(copy === "OFFICE" ? contactRows(signer) : []),
];

const contactRows = (signer: PaperSigner | undefined): FormFact[][] => {
  const { phone = "", address = "", postcode = "" } = signer?.contact ?? {};
  return [[fact("联系电话", phone), fact("通讯地址", [address, postcode].filter(Boolean).join("　"))]];
};

const textBlocks = ({ situation, analysis, suggestions }: ProposalPaper): FormBlock[] =>
  (
    [
      ["情况与问题", situation],
      ["分析", analysis],
      ["建议", suggestions],
    ] as const
  ).flatMap(([heading, text]) => [
    { kind: "heading", text: heading } as const,
    { kind: "text", text: text.trim() === "" ? NOT_WRITTEN : text } as const,
  ]);

const fact = (label: string, value: string): FormFact => ({ label, value });

const dateOr = (day: string | undefined, otherwise: string): string => (day ? paperDate(day) : otherwise);
