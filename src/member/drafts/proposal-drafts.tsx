import { DraftScreens } from "#member/drafts/draft-screens.tsx";
import { genreByKind } from "#member/drafts/genre.ts";
import { TopicsScreen } from "#member/drafts/topics/topics-screen.tsx";
import { useMatch } from "react-router";

/** `/proposals/drafts`, `/proposals/drafts/<draft>`, `/proposals/drafts/<draft>/conflict/<copy>` and `/proposals/topics`. */
export function ProposalDrafts() {
  const isTopics = useMatch("/proposals/topics") !== null;
  return isTopics ? (
    <TopicsScreen />
  ) : (
    <DraftScreens genre={genreByKind.proposal} back={{ to: "/proposals", label: "提案" }} />
  );
}
