import { handOutFile } from "#data/hand-out-file.ts";
import { readProposalKit } from "#data/proposal-kit.ts";
import { useWhoAmI } from "#data/session.ts";
import { proposalHeading } from "#domain/document/proposal-heading.ts";
import { wordsOfKind, type DraftFields } from "#domain/draft/draft-kind.ts";
import { labelOf, type ProposalSettings } from "#domain/settings/proposal-settings.ts";
import { shanghaiDay } from "#domain/time/shanghai.ts";

const WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

/** Gives the draft out as a Word file in the standard form. Its writer is a part of its own that the service worker keeps: no network is asked. */
export const exportWord = async (newest: DraftFields): Promise<void> => {
  const words = wordsOfKind("proposal", newest);
  const session = useWhoAmI.getState().session;
  if (words.draftKind !== "proposal" || !session) return;
  const { draftDocx, draftFileName } = await import("#domain/document/draft-docx.ts");
  const { settings, members, isHere } = await readProposalKit();
  const fields = { ...words.fields, category: labelOf(settings.categories, words.fields.category) };
  const file = draftDocx(fields, {
    heading: headingOf(session.tenant.name, isHere ? settings : undefined),
    author: { name: session.account.name, sector: session.member?.sector ?? "" },
    signerById: new Map(members.map(({ id, name, sector }) => [id, { name, sector }])),
  });
  await handOutFile(new File([file], draftFileName(fields), { type: WORD }));
};

/** With term and session where the phone has heard of them; between sessions the year stands. */
const headingOf = (tenantName: string, settings: ProposalSettings | undefined): string => {
  if (!settings) return `${tenantName}提案`;
  const { term, session, isOpen } = settings.meeting;
  const year = Number(shanghaiDay(new Date()).slice(0, 4));
  return proposalHeading(tenantName, isOpen ? { term, session } : { term, year });
};
