import { useState } from "react";
import { readSubmission, type SubmissionDetail } from "#data/office/submissions.ts";

/** What a report keeps of a submission whose conversion is about to be taken back. */
export type Leaving = SubmissionDetail["conversions"][number];

interface Asked {
  readonly conversion: Leaving;
  readonly wish: string | undefined;
}

/** An undo that would leave words behind in a report is asked about once, saying where they stay; any other one is done. */
export const useUndoAsking = (undo: (id?: string) => Promise<void>) => {
  const [asked, setAsked] = useState<Asked>();

  const askUndo = async (first: string | undefined, wish: string | undefined) => {
    const answer = first ? await readSubmission(first) : undefined;
    const conversions = answer?.ok && answer.value.state === "CONVERTED" ? answer.value.conversions : [];
    const conversion = conversions.find(({ wordsStay }) => wordsStay);
    if (conversion) setAsked({ conversion, wish });
    else await undo(wish);
  };

  /** Done all the same, or left as it is. */
  const settle = async (isMeant: boolean) => {
    setAsked(undefined);
    if (isMeant && asked) await undo(asked.wish);
  };
  return { leaving: asked?.conversion, askUndo, settle };
};
