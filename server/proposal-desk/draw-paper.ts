import { proposalDocx } from "#domain/document/proposal-docx.ts";
import { writeAudit } from "#server/audit/write-audit.ts";
import { proposalPdf } from "#server/documents/proposal-pdf.ts";
import type { House } from "#server/house.ts";
import { paperOfProposal } from "#server/proposal-desk/paper-of-proposal.ts";
import { readProposal } from "#server/proposal-desk/read-proposal.ts";
import type { Actor } from "#server/session/find-actor.ts";
import { readProposalSettings } from "#server/settings/proposal-settings.ts";

export type PaperKind = "docx" | "pdf";

const typeByKind: Record<PaperKind, string> = {
  docx: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
  pdf: "application/pdf",
};

/** A proposal as the standard form, in Word or as a PDF for the file, or undefined; who took it is written down. */
export const drawPaper = async (house: House, actor: Actor, id: string, kind: PaperKind) => {
  const detail = await readProposal(house, actor, id);
  if (!detail) return undefined;
  const { categories } = await readProposalSettings(house);
  const paper = paperOfProposal(detail, house.tenant.name, categories);
  const bytes = kind === "docx" ? proposalDocx(paper) : new Uint8Array(await proposalPdf(paper, house.now()));
  await writeAudit(house.db, house.tenant.id, {
    actor: actor.accountId,
    action: "proposal.document",
    object: id,
    detail: kind,
  });
  const number = detail.caseNo === null ? `流水${detail.serialNo}` : `第${detail.caseNo}号`;
  const name = encodeURIComponent(`提案${number}.${kind}`);
  return {
    type: typeByKind[kind],
    headers: { "content-disposition": `attachment; filename="proposal.${kind}"; filename*=UTF-8''${name}` },
    body: bytes,
  };
};
