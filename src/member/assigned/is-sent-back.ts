import type { SubmissionView } from "#data/my-submissions.ts";

/** The office's reviewer has sent my answer back, and I have not written another since. */
export const isSentBack = ({ office, myAnswer }: SubmissionView): boolean =>
  office?.state === "TRANSFERRED" &&
  Boolean(office.returnedBecause) &&
  (!myAnswer || myAnswer.note === office.proposedAnswer);
