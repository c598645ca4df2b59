import { DraftScreens } from "#member/drafts/draft-screens.tsx";
import { genreByKind } from "#member/drafts/genre.ts";

/** `/proposals/drafts`, `/proposals/drafts/<draft>` and `/proposals/drafts/<draft>/conflict/<copy>`. */
export function ProposalDrafts() {
  return <DraftScreens genre={genreByKind.proposal} back={{ to: "/proposals", label: "提案" }} />;
}
