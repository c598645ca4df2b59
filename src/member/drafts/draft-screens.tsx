import "#member/drafts/drafts.css";
import { ConflictScreen } from "#member/drafts/conflict-screen.tsx";
import { DraftsScreen } from "#member/drafts/drafts-screen.tsx";
import { EditorScreen } from "#member/drafts/editor-screen.tsx";
import type { Genre } from "#member/drafts/genre.ts";
import { useParams } from "react-router";

interface DraftScreensProps {
  readonly genre: Genre;
  /** The way back from their list. */
  readonly back: { readonly to: string; readonly label: string };
}

/** The drafts of one kind: their list, one of them, two versions of one. */
export function DraftScreens({ genre, back }: DraftScreensProps) {
  const { id, copyId } = useParams();
  if (id === undefined) return <DraftsScreen genre={genre} back={back} />;
  if (copyId === undefined) return <EditorScreen key={id} genre={genre} id={id} />;
  return <ConflictScreen key={copyId} genre={genre} mainId={id} copyId={copyId} />;
}
