import type { InquiryView } from "#contract/studios.ts";
import { actOnInquiry } from "#data/inquiry-acts.ts";
import { useEffect } from "react";

/** Reading is picking up: who opens what is given to them has it, also without a network; once. */
export const usePickUp = ({ id, state, pickedUpAt }: InquiryView, isMine: boolean): void => {
  const isNew = isMine && state === "TRANSFERRED" && pickedUpAt === null;
  useEffect(() => {
    if (isNew) void actOnInquiry(id, { act: "pickUp" }).catch(() => undefined);
  }, [id, isNew]);
};
