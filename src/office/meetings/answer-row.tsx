import { memo } from "react";
import type { Invitee, MeetingSession } from "#data/office/meetings.ts";
import { labelByAttendeeRole } from "#domain/meeting/meeting-labels.ts";
import { answerOf, differing, labelByAnswer, lookByAnswer } from "#office/meetings/answer-of.ts";
import { momentWords } from "#office/meetings/when.ts";
import { StatusTag } from "#ui/status-tag.tsx";

interface AnswerRowProps {
  readonly invitee: Invitee;
  readonly sessions: readonly MeetingSession[];
}

export const AnswerRow = memo(function AnswerRow({ invitee, sessions }: AnswerRowProps) {
  const answer = answerOf(invitee);
  const [tone, icon] = lookByAnswer[answer];
  const more = differing(invitee, sessions);
  return (
    <tr className="meetings__personrow">
      <td className="ui-meta">{invitee.memberNo}</td>
      <td>
        <strong>{invitee.name}</strong>
      </td>
      <td>{invitee.sector}</td>
      <td>{labelByAttendeeRole[invitee.role]}</td>
      <td>{invitee.seat}</td>
      <td>
        <StatusTag tone={tone} icon={icon}>
          {labelByAnswer[answer]}
        </StatusTag>
        {more && <span className="ui-meta meetings__more">{more}</span>}
      </td>
      <td className="ui-meta">{invitee.answeredAt ? momentWords(invitee.answeredAt) : ""}</td>
    </tr>
  );
});
