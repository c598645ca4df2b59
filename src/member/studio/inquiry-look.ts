import type { InquiryShown } from "#data/my-studios.ts";
import { labelByLateness, latenessOf, pickUpUntil, type Lateness } from "#domain/studio/inquiry-clock.ts";
import { labelByInquiryState } from "#domain/studio/inquiry-flow.ts";
import { dayOf } from "#domain/time/local-date.ts";
import { shanghaiDay, shanghaiIso } from "#domain/time/shanghai.ts";
import type { IconName } from "#ui/icon-shapes.ts";
import type { Tone } from "#ui/status-tag.tsx";

export interface InquiryLook {
  readonly tone: Tone | undefined;
  readonly icon: IconName;
  readonly words: string;
}

/** How late an inquiry is, by this phone's clock. */
export const latenessNow = ({ inquiry }: InquiryShown, now: Date, pickUpHours: number): Lateness | null =>
  latenessOf(
    {
      state: inquiry.state,
      assignedAt: inquiry.assignedAt === null ? null : new Date(inquiry.assignedAt),
      pickedUpAt: inquiry.pickedUpAt === null ? null : new Date(inquiry.pickedUpAt),
      dueOn: inquiry.dueOn === null ? null : dayOf(inquiry.dueOn),
    },
    { now, today: shanghaiDay(now), pickUpHours },
  );

/** The state as a tag: what waits to be sent from here comes before what the server says. */
export const lookOf = (shown: InquiryShown, now: Date, pickUpHours: number): InquiryLook => {
  const { inquiry, acts } = shown;
  if (acts.some(({ delivery }) => delivery.state === "NEEDS_ATTENTION"))
    return { tone: "red", icon: "alert", words: "需要处理" };
  if (acts.length > 0) return { tone: "amber", icon: "clock", words: "待送出" };
  const lateness = latenessNow(shown, now, pickUpHours);
  if (lateness) return { tone: "red", icon: "alert", words: labelByLateness[lateness] };
  const words = labelByInquiryState[inquiry.state];
  if (inquiry.state === "TRANSFERRED") return { tone: "violet", icon: "answer", words };
  if (inquiry.state === "NEEDS_INFO" || inquiry.state === "RECEIVED") return { tone: "amber", icon: "clock", words };
  if (inquiry.state === "REJECTED") return { tone: undefined, icon: "close", words };
  return { tone: "green", icon: "check", words };
};

/** 「明天 10:00 前接收 · 11月25日前答复」; empty where nothing runs. */
export const clockWords = ({ inquiry }: InquiryShown, pickUpHours: number): string => {
  if (inquiry.state !== "TRANSFERRED") return "";
  const until =
    inquiry.pickedUpAt === null && inquiry.assignedAt !== null
      ? shanghaiIso(pickUpUntil(new Date(inquiry.assignedAt), pickUpHours))
      : undefined;
  return [
    until && `${dayWords(until)} ${until.slice(11, 16)} 前接收`,
    inquiry.dueOn && `${dayWords(inquiry.dueOn)}前答复`,
  ]
    .filter(Boolean)
    .join(" · ");
};

/** 2026-11-25… → 11月25日. */
export const dayWords = (day: string): string => `${Number(day.slice(5, 7))}月${Number(day.slice(8, 10))}日`;

export const isOpen = ({ inquiry }: InquiryShown): boolean =>
  inquiry.state === "TRANSFERRED" || inquiry.state === "RECEIVED" || inquiry.state === "NEEDS_INFO";
