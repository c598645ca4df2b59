import type { ReactNode } from "react";
import { Link, useParams, useSearchParams } from "react-router";
import { AnswersPart } from "#office/meetings/answers-part.tsx";
import { CheckInPart } from "#office/meetings/check-in-part.tsx";
import { DocumentsPart } from "#office/meetings/documents-part.tsx";
import { FinalisePart } from "#office/meetings/finalise-part.tsx";
import { HistoryPart } from "#office/meetings/history-part.tsx";
import { LeavesPart } from "#office/meetings/leaves-part.tsx";
import { MeetingHead } from "#office/meetings/meeting-head.tsx";
import { countOf, firstTab, labelByTab, type MeetingTab, TABS } from "#office/meetings/meeting-tabs.ts";
import { SpeechesPart } from "#office/meetings/speeches-part.tsx";
import { type MeetingPartProps, useMeeting } from "#office/meetings/use-meeting.ts";
import { DeskPage } from "#ui/desk-page.tsx";

/** One meeting with everything that is done about it. */
export function MeetingScreen() {
  const { id = "" } = useParams();
  return <OneMeeting key={id} id={id} />;
}

const partByTab: Record<MeetingTab, (props: MeetingPartProps) => ReactNode> = {
  answers: AnswersPart,
  leaves: LeavesPart,
  "check-in": CheckInPart,
  documents: DocumentsPart,
  speeches: SpeechesPart,
  finalise: FinalisePart,
  history: HistoryPart,
};

function OneMeeting({ id }: { readonly id: string }) {
  const desk = useMeeting(id);
  const { meeting } = desk;
  const [search] = useSearchParams();
  if (!meeting) {
    return (
      <DeskPage title="会议活动" fault={desk.refusal?.detail} onRetry={() => void desk.askAgain()} isLoading>
        {null}
      </DeskPage>
    );
  }
  const tab = TABS.find((one) => one === search.get("tab")) ?? firstTab(meeting);
  const Part = partByTab[tab];
  return (
    <main className="meetings__page ui-page__main">
      <MeetingHead meeting={meeting} desk={desk} />
      <nav className="meetings__tabs" aria-label="这场会议的工作">
        <ul>
          {TABS.map((one) => (
            <li key={one}>
              <Link to={`?tab=${one}`} replace aria-current={one === tab ? "page" : undefined}>
                {labelByTab[one]}
                {countOf(meeting, one) > 0 && <span className="meetings__tabcount">{countOf(meeting, one)}</span>}
              </Link>
            </li>
          ))}
        </ul>
      </nav>
      <Part meeting={meeting} desk={desk} />
    </main>
  );
}
