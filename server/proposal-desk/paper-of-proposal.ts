import type { DeskDetail } from "#contract/proposal-desk.ts";
import { proposalHeading } from "#domain/document/proposal-heading.ts";
import type { PaperSigner, ProposalPaper } from "#domain/document/proposal-paper.ts";
import {
  labelByCollectiveKind,
  labelByPublicLevel,
  signatureByCollectiveKind,
} from "#domain/proposal/proposal-lists.ts";
import { labelOf, type ListEntry } from "#domain/settings/proposal-settings.ts";

/** What the form of a proposal says, from how the desk reads it; a signature counts as of the day on which it was given. */
export const paperOfProposal = (
  detail: DeskDetail,
  tenantName: string,
  categories: readonly ListEntry[],
): ProposalPaper => {
  const { term, session, timing, caseNo, enteredBy, collectiveKind } = detail;
  const signers = detail.signers.filter(({ state }) => state === "SIGNED").map(signerOf);
  const occasion = timing === "SESSION" ? { term, session } : { term, year: Number(detail.submittedAt.slice(0, 4)) };
  return {
    heading: proposalHeading(tenantName, occasion),
    copy: "OFFICE",
    ...(caseNo !== null && { caseNo }),
    serialNo: String(detail.serialNo),
    title: detail.title,
    ...(collectiveKind && {
      collective: {
        name: detail.collectiveName ?? "",
        kindLabel: labelByCollectiveKind[collectiveKind],
        signatureRule: signatureByCollectiveKind[collectiveKind],
        ...(signers[0] && { signer: signers[0] }),
      },
    }),
    signers,
    category: labelOf(categories, detail.category),
    publicLabel: labelByPublicLevel[detail.publicLevel],
    publicReason: detail.publicReason,
    allowCosign: detail.allowCosign,
    suggestedLead: detail.suggestedLead,
    suggestedCo: detail.suggestedCo,
    submittedOn: detail.submittedAt.slice(0, 10),
    ...(enteredBy !== null && {
      enteredBy: detail.entry === "CONFIRMED" ? `${enteredBy}（本人已确认）` : `${enteredBy}（待本人确认）`,
    }),
    situation: detail.situation,
    analysis: detail.analysis,
    suggestions: detail.suggestions,
    attachments: detail.attachments,
    ...reviewOf(detail),
  };
};

const signerOf = ({ name, sector, orgTitle, answeredAt }: DeskDetail["signers"][number]): PaperSigner => ({
  name,
  sector,
  duty: orgTitle,
  ...(answeredAt !== null && { signedOn: answeredAt.slice(0, 10) }),
});

const reviewOf = ({ filedAt, units }: DeskDetail): Pick<ProposalPaper, "review"> => {
  if (filedAt === null) return {};
  const named = (isCo: boolean) => units.filter(({ role }) => (role === "会办") === isCo).map(({ name }) => name);
  return { review: { opinion: "立案", filedOn: filedAt.slice(0, 10), lead: named(false), co: named(true) } };
};
