import type { InquiryShown } from "#data/my-studios.ts";
import { clockWords, dayWords, lookOf } from "#member/studio/inquiry-look.ts";
import { Row } from "#ui/row.tsx";
import { StatusTag } from "#ui/status-tag.tsx";
import { useNow } from "#ui/use-now.ts";

interface InquiryRowProps {
  readonly shown: InquiryShown;
  readonly pickUpHours: number;
  readonly memberId: string;
}

/** One inquiry in a list: its words, its clock, its state. */
export function InquiryRow({ shown, pickUpHours, memberId }: InquiryRowProps) {
  const { inquiry } = shown;
  const look = lookOf(shown, useNow(), pickUpHours);
  const who = inquiry.assignee && inquiry.assignee.memberId !== memberId ? inquiry.assignee.name : "";
  const clock = clockWords(shown, pickUpHours) || `${dayWords(inquiry.receivedAt)}提问`;
  return (
    <Row
      title={<span className="studio-question">{inquiry.text}</span>}
      meta={[who, clock].filter(Boolean).join(" · ")}
      side={
        <StatusTag tone={look.tone} icon={look.icon}>
          {look.words}
        </StatusTag>
      }
      to={`/studios/inquiries/${inquiry.id}`}
    />
  );
}
