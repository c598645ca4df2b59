import type { AnsweredView } from "#member/proposals/answered-view.ts";
import { ConfirmEntryCard } from "#member/proposals/confirm-entry-card.tsx";
import { ContactCard } from "#member/proposals/contact-card.tsx";
import { CosignCard } from "#member/proposals/cosign-card.tsx";
import { OwnCosigningCard } from "#member/proposals/own-cosigning-card.tsx";
import { ReviseCard } from "#member/proposals/revise-card.tsx";
import { asksOf, type ProposalAsk } from "#data/proposal-asks.ts";
import { useNow } from "#ui/use-now.ts";

/** Everything that this proposal asks of me, each with its own buttons. */
export function AsksPart({ view, memberId }: { readonly view: AnsweredView; readonly memberId: string }) {
  const now = useNow();
  const asks = asksOf(view, memberId, now);
  return (
    <>
      {asks.map((ask) => (
        <AskCard
          key={`${ask.kind} ${"contactId" in ask ? ask.contactId : ""}`}
          ask={ask}
          view={view}
          memberId={memberId}
        />
      ))}
      <OwnCosigningCard id={view.id} row={view.row} />
    </>
  );
}

interface AskCardProps {
  readonly ask: ProposalAsk;
  readonly view: AnsweredView;
  readonly memberId: string;
}

function AskCard({ ask, view, memberId }: AskCardProps) {
  switch (ask.kind) {
    case "SIGN":
    case "SIGN_AGAIN":
      return <CosignCard view={view} memberId={memberId} />;
    case "CONTACT": {
      const contact = view.row.contacts.find(({ id }) => id === ask.contactId);
      return contact ? <ContactCard id={view.id} contact={contact} /> : null;
    }
    case "CONFIRM_ENTRY":
      return <ConfirmEntryCard id={view.id} row={view.row} />;
    case "REVISE":
    case "HAND_IN":
      return <ReviseCard id={view.id} row={view.row} kind={ask.kind} />;
    case "EVALUATE":
    case "PROMISE":
      // Asked where the reply and the promise stand.
      return null;
  }
}
