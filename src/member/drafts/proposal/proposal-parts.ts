import type { DraftEditor } from "#member/drafts/use-draft-editor.ts";
import type { ProposalFields } from "#domain/proposal/proposal-draft.ts";

/** What every card beside the texts of a proposal gets. */
export interface ProposalParts {
  readonly id: string;
  /** As it is stored: at most 300 ms behind the fingers. `editor.newest()` gives the words on the screen. */
  readonly fields: ProposalFields;
  /** `choose` keeps choices, or texts that are not being typed, at once. */
  readonly editor: Pick<DraftEditor, "newest" | "choose" | "saveNow" | "writing">;
}
