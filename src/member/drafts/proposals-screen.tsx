import "#member/drafts/drafts.css";
import { DraftsScreen } from "#member/drafts/drafts-screen.tsx";
import { genreByKind } from "#member/drafts/genre.ts";

/** `/proposals`: what is written so far. */
export function ProposalsScreen() {
  return <DraftsScreen genre={genreByKind.proposal} title="提案" />;
}
