import type { FormBlock } from "#domain/document/form-block.ts";
import { paperDate } from "#domain/document/paper-date.ts";
import type { ProposalPaper } from "#domain/document/proposal-paper.ts";
import { sizeWords } from "#domain/document/size-words.ts";

/** Where a collective proposal is signed and sealed; the seal itself is never printed. */
export const sealBlocks = ({ collective, submittedOn }: ProposalPaper): FormBlock[] => {
  if (!collective) return [];
  const lines = [
    `${collective.name}（盖章）`,
    `责任签署人（签名）：${collective.signer?.name ?? "　　　　　　"}`,
    submittedOn ? paperDate(submittedOn) : "　　　　年　　月　　日",
  ];
  const rule = collective.signatureRule;
  return [{ kind: "signature", lines }, ...(rule ? [{ kind: "note", text: `签署要求：${rule}。` } as const] : [])];
};

/** Everybody who signed, in order; phones on the office's copy only. */
export const cosignerBlocks = ({ collective, signers, copy }: ProposalPaper): FormBlock[] => {
  if (collective ? signers.length === 0 : signers.length < 2) return [];
  const isOffice = copy === "OFFICE";
  return [
    { kind: "heading", text: "联名人名单" },
    {
      kind: "list",
      columns: [
        { label: "序号", share: 0.09 },
        { label: "姓名", share: 0.16 },
        { label: "界别", share: 0.19 },
        { label: "单位及职务", share: isOffice ? 0.3 : 0.36 },
        ...(isOffice ? [{ label: "联系电话", share: 0.26 }] : [{ label: "签署日期", share: 0.2 }]),
      ],
      rows: signers.map(({ name, sector = "", duty = "", contact, signedOn }, at) => [
        `${at + 1}`,
        name,
        sector,
        duty,
        isOffice ? (contact?.phone ?? "") : signedOn ? paperDate(signedOn) : "",
      ]),
    },
  ];
};

export const attachmentBlocks = ({ attachments }: ProposalPaper): FormBlock[] =>
  attachments.length === 0
    ? []
    : [
        { kind: "heading", text: "附件" },
        {
          kind: "list",
          columns: [
            { label: "序号", share: 0.09 },
            { label: "文件名", share: 0.71 },
            { label: "大小", share: 0.2 },
          ],
          rows: attachments.map(({ name, bytes }, at) => [`${at + 1}`, name, sizeWords(bytes)]),
        },
      ];

/** What the office fills in. A draft has none of it. */
export const reviewBlocks = ({ copy, review }: ProposalPaper): FormBlock[] =>
  copy === "DRAFT"
    ? []
    : [
        { kind: "heading", text: "审查与交办" },
        {
          kind: "facts",
          rows: [
            [{ label: "审查意见", value: review?.opinion ?? "" }],
            [{ label: "立案日期", value: review?.filedOn ? paperDate(review.filedOn) : "" }],
            [{ label: "主办单位", value: review?.lead.join("、") ?? "" }],
            [{ label: "会办单位", value: review?.co.join("、") ?? "" }],
          ],
        },
      ];
