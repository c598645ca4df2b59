import { proposalDocx } from "#domain/document/proposal-docx.ts";
import type { PaperSigner, ProposalPaper } from "#domain/document/proposal-paper.ts";
import { linesOf, type ProposalFields } from "#domain/proposal/proposal-draft.ts";
import {
  labelByCollectiveKind,
  labelByPublicLevel,
  signatureByCollectiveKind,
  type CollectiveKind,
  type PublicLevel,
} from "#domain/proposal/proposal-lists.ts";

/** What a draft itself does not know: the tenant's head of the form, who writes, and the names behind the ids of cosigners. */
export interface DraftSetting {
  /** By `proposalHeading`, or 政协…委员会提案. */
  readonly heading: string;
  readonly author: PaperSigner;
  readonly signerById: ReadonlyMap<string, PaperSigner>;
}

/** A draft as a Word file in the standard form, marked 草稿, made where it is written: no network is asked. */
export const draftDocx = (fields: ProposalFields, setting: DraftSetting): Uint8Array<ArrayBuffer> =>
  proposalDocx(draftPaper(fields, setting));

/** What the file is called: letters that no file system refuses, short enough for every one. */
export const draftFileName = ({ title }: ProposalFields): string => {
  const words = title.replace(/[\\/:*?"<>|\s\p{C}]+/gu, " ").trim();
  return `提案草稿 ${[...words].slice(0, 40).join("") || "未写案由"}.docx`;
};

const NOT_NAMED: PaperSigner = { name: "（联名人待补）" };

const draftPaper = (fields: ProposalFields, { heading, author, signerById }: DraftSetting): ProposalPaper => {
  const invited = linesOf(fields.cosigners).map((id) => signerById.get(id) ?? NOT_NAMED);
  const isCollective = fields.proposerType === "COLLECTIVE";
  return {
    heading,
    copy: "DRAFT",
    title: fields.title.trim(),
    signers: isCollective ? [] : [author, ...(fields.proposerType === "JOINT" ? invited : [])],
    ...(isCollective ? { collective: collectiveOf(fields, author) } : {}),
    category: fields.category,
    publicLabel: labelByPublicLevel[fields.publicLevel as PublicLevel] ?? "",
    publicReason: fields.publicReason,
    suggestedLead: linesOf(fields.suggestedLead),
    suggestedCo: linesOf(fields.suggestedCo),
    situation: fields.situation,
    analysis: fields.analysis,
    suggestions: fields.suggestions,
    attachments: linesOf(fields.attachments).map(attachmentOf),
  };
};

const collectiveOf = ({ collectiveKind, collectiveName }: ProposalFields, signer: PaperSigner) => {
  const kind = collectiveKind as CollectiveKind;
  return {
    name: collectiveName,
    kindLabel: labelByCollectiveKind[kind] ?? "未选类别",
    signatureRule: signatureByCollectiveKind[kind] ?? "",
    signer,
  };
};

/** `<sha256> <bytes> <name>`. */
const attachmentOf = (line: string): { name: string; bytes: number } => {
  const [, bytes = "0", ...name] = line.split(" ");
  return { name: name.join(" "), bytes: Number(bytes) || 0 };
};
