import { AsksPart } from "#member/proposals/asks-part.tsx";
import { ContactsCard } from "#member/proposals/contacts-card.tsx";
import { EndNotices } from "#member/proposals/end-notices.tsx";
import { HistoryCard } from "#member/proposals/history-card.tsx";
import { MeetingCard } from "#member/proposals/meeting-card.tsx";
import { PromisesCard } from "#member/proposals/promises-card.tsx";
import { RatingCard } from "#member/proposals/rating-card.tsx";
import { RepliesPart } from "#member/proposals/replies-part.tsx";
import { SignersCard } from "#member/proposals/signers-card.tsx";
import { StepsCard } from "#member/proposals/steps-card.tsx";
import { TextCard } from "#member/proposals/text-card.tsx";
import { UnitsCard } from "#member/proposals/units-card.tsx";
import { WithdrawalCard } from "#member/proposals/withdrawal-card.tsx";
import type { AnsweredView } from "#member/proposals/answered-view.ts";

/** All that is known of one proposal, what needs the member first. */
export function ProposalDetail({ view, memberId }: { readonly view: AnsweredView; readonly memberId: string }) {
  const { row } = view;
  const isToBeRead = row.mine === "INVITED" || row.state === "COSIGNING" || row.enteredBy !== null;
  const text = (
    <>
      <TextCard id={view.id} row={row} />
      <SignersCard row={row} />
    </>
  );
  return (
    <>
      <AsksPart view={view} memberId={memberId} />
      <EndNotices row={row} />
      {isToBeRead && text}
      <StepsCard row={row} />
      <PromisesCard id={view.id} row={row} />
      <RepliesPart row={row} />
      <RatingCard id={view.id} row={row} />
      <UnitsCard row={row} />
      <ContactsCard row={row} />
      <MeetingCard id={view.id} row={row} />
      {!isToBeRead && text}
      <HistoryCard row={row} />
      <WithdrawalCard id={view.id} row={row} />
    </>
  );
}
