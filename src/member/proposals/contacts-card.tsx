import { useToday } from "#member/proposals/use-today.ts";
import type { ProposalRow } from "#contract/proposals.ts";
import { dayWords } from "#domain/proposal/due-words.ts";
import { labelByContactAnswer, labelByContactMode } from "#domain/proposal/proposal-lists.ts";
import { dayOf } from "#domain/time/local-date.ts";
import { Card } from "#ui/card.tsx";
import { List } from "#ui/list.tsx";
import { Row } from "#ui/row.tsx";

/** What units say they talked over, and what I said of it. */
export function ContactsCard({ row }: { readonly row: ProposalRow }) {
  const { today } = useToday();
  const told = row.contacts.filter(({ isAsked, mine }) => !isAsked || mine !== null);
  if (told.length === 0) return null;
  return (
    <Card title="沟通记录" flush>
      <List label="沟通记录">
        {told.map((contact) => (
          <Row
            key={contact.id}
            title={`${dayWords(dayOf(contact.happenedOn), Number(today.slice(0, 4)))} ${contact.unitName} ${labelByContactMode[contact.mode]}`}
            meta={[contact.place, contact.mine ? `您答“${labelByContactAnswer[contact.mine]}”` : "单位与其他提案人沟通"]
              .filter(Boolean)
              .join(" · ")}
          />
        ))}
      </List>
    </Card>
  );
}
