import { handOutFile } from "#data/hand-out-file.ts";
import { useWhoAmI } from "#data/session.ts";
import { wordsOfKind, type DraftFields } from "#domain/draft/draft-kind.ts";

const WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

/** Gives the draft out as a Word file in the standard form. Its writer is a part of its own that the service worker keeps: no network is asked. */
export const exportWord = async (newest: DraftFields): Promise<void> => {
  const words = wordsOfKind("proposal", newest);
  const session = useWhoAmI.getState().session;
  if (words.draftKind !== "proposal" || !session) return;
  const { draftDocx, draftFileName } = await import("#domain/document/draft-docx.ts");
  const file = draftDocx(words.fields, {
    heading: `${session.tenant.name}提案`,
    author: { name: session.account.name },
    // The phone has no directory of members: names of cosigners are filled in when the proposal is handed in.
    signerById: new Map(),
  });
  await handOutFile(new File([file], draftFileName(words.fields), { type: WORD }));
};
