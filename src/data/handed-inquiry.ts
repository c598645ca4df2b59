import type { InquiryAct } from "#contract/studios.ts";
import { ANSWER_VISIBILITIES, REMOVAL_REASONS } from "#domain/studio/studio-lists.ts";
import { NOTE_LIMIT } from "#domain/submission/submission-lists.ts";
import { faultOfText } from "#domain/text/plain-text.ts";

type Loose = Readonly<Record<string, unknown>>;

/** An act on an inquiry that came by file, made anew from its checked parts; undefined where anything of it is not as it must be. */
export const readHandedInquiry = ({
  act,
  note,
  visibility,
  memberId,
  removalReason,
}: Loose): InquiryAct | undefined => {
  if (act === "pickUp") return { act };
  if (act === "assign")
    return typeof memberId === "string" && /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(memberId)
      ? { act, memberId }
      : undefined;
  const reason = REMOVAL_REASONS.find((one) => one === removalReason);
  if (act === "reject") {
    const isNote = typeof note === "string" && [undefined, "blank"].includes(faultOfText(note, NOTE_LIMIT));
    return reason && isNote ? { act, removalReason: reason, note } : undefined;
  }
  if (typeof note !== "string" || faultOfText(note, NOTE_LIMIT) !== undefined) return undefined;
  if (act === "askBack" || act === "giveBack") return { act, note };
  if (act !== "answer") return undefined;
  const shown = ANSWER_VISIBILITIES.find((one) => one === visibility);
  if (visibility !== undefined && !shown) return undefined;
  return { act, note, ...(shown && { visibility: shown }) };
};
