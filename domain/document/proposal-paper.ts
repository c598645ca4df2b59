/** How somebody can be reached: stands on the office's copy only. */
export interface PaperContact {
  readonly phone: string;
  readonly address?: string;
  readonly postcode?: string;
}

/** Who signs a proposal. `signedOn` is a day (2026-11-21). */
export interface PaperSigner {
  readonly name: string;
  readonly sector?: string;
  /** 单位及职务. */
  readonly duty?: string;
  readonly contact?: PaperContact;
  readonly signedOn?: string;
}

/** In whose name a collective proposal is made, and who answers for it. */
export interface PaperCollective {
  readonly name: string;
  /** 界别提案, 党派提案 … */
  readonly kindLabel: string;
  /** How the body signs: 加盖党派公章. */
  readonly signatureRule?: string;
  readonly signer?: PaperSigner;
}

/** What the office decided; blank lines of the form where it has not yet. */
export interface PaperReview {
  readonly opinion: string;
  readonly filedOn?: string;
  readonly lead: readonly string[];
  readonly co: readonly string[];
}

export interface PaperAttachment {
  readonly name: string;
  readonly bytes: number;
}

/** Everything that a proposal's form (政协提案表) says. Days are 2026-11-21; signers stand in the order of their signing, the first proposer first. */
export interface ProposalPaper {
  /** By `proposalHeading`, or 政协…委员会提案 where session and year are not known. */
  readonly heading: string;
  /** For whom the copy is: contacts are printed for OFFICE only; a DRAFT has no number, no review and is marked 草稿. */
  readonly copy: "OFFICE" | "READER" | "DRAFT";
  readonly caseNo?: string | number;
  readonly serialNo?: string;
  readonly title: string;
  readonly collective?: PaperCollective;
  readonly signers: readonly PaperSigner[];
  readonly category: string;
  /** 同意全文公开, 同意公开摘要, 不同意公开. */
  readonly publicLabel?: string;
  readonly publicReason?: string;
  readonly allowCosign?: boolean;
  readonly suggestedLead: readonly string[];
  readonly suggestedCo: readonly string[];
  readonly submittedOn?: string;
  /** Who of the office typed it in, and whether the author has confirmed it. */
  readonly enteredBy?: string;
  readonly situation: string;
  readonly analysis: string;
  readonly suggestions: string;
  readonly attachments: readonly PaperAttachment[];
  readonly review?: PaperReview;
}
