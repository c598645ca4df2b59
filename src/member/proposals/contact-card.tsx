import { useAct } from "#member/proposals/use-act.ts";
import { useToday } from "#member/proposals/use-today.ts";
import type { ProposalRow } from "#contract/proposals.ts";
import { dayWords } from "#domain/proposal/due-words.ts";
import { CONTACT_ANSWERS, labelByContactAnswer, labelByContactMode } from "#domain/proposal/proposal-lists.ts";
import { dayOf } from "#domain/time/local-date.ts";
import { Button } from "#ui/button.tsx";
import { Card } from "#ui/card.tsx";
import { Facts } from "#ui/facts.tsx";
import { Notice } from "#ui/notice.tsx";

interface ContactCardProps {
  readonly id: string;
  readonly contact: ProposalRow["contacts"][number];
}

/** 6月3日 区住建局说已与您面谈。属实吗？ Only a yes counts as a contact. */
export function ContactCard({ id, contact }: ContactCardProps) {
  const { isBusy, failure, act } = useAct(id);
  const { today } = useToday();
  const day = dayWords(dayOf(contact.happenedOn), Number(today.slice(0, 4)));
  return (
    <Card title="沟通核实">
      <p className="proposal-question">
        {day} {contact.unitName}说已与您{contactVerb[contact.mode]}。属实吗？
      </p>
      <Facts
        facts={[
          ["地点", contact.place],
          ["单位所记", contact.summary],
        ]}
      />
      {failure && (
        <Notice tone="red" alert>
          <p>{failure}</p>
        </Notice>
      )}
      <div className="proposal-answers" role="group" aria-label="属实吗">
        {CONTACT_ANSWERS.map((answer) => (
          <Button
            key={answer}
            wide
            disabled={isBusy}
            onPress={() =>
              void act({ act: "answerContact", contactId: contact.id, answer }, `答“${labelByContactAnswer[answer]}”`)
            }
          >
            {labelByContactAnswer[answer]}
          </Button>
        ))}
      </div>
      <p className="ui-meta">只有您答“是”的才计入沟通；不答不算。</p>
    </Card>
  );
}

const contactVerb: Record<ProposalRow["contacts"][number]["mode"], string> = {
  VISIT: labelByContactMode.VISIT,
  MEETING: "座谈",
  PHONE: "通电话",
  EMAIL: "邮件沟通",
  LETTER: "书信沟通",
  OTHER: "沟通",
};
