import { askDueWords, askerOf, labelByAsk } from "#member/proposals/ask-words.ts";
import { titleOf } from "#member/proposals/proposal-name.ts";
import type { Asked } from "#member/proposals/use-proposal-list.ts";
import { useProposalRules } from "#data/proposal-rules.ts";
import type { LocalDate } from "#domain/time/local-date.ts";
import { Card } from "#ui/card.tsx";
import { List } from "#ui/list.tsx";
import { Row } from "#ui/row.tsx";
import { StatusTag } from "#ui/status-tag.tsx";

interface AskedCardProps {
  readonly asked: readonly Asked[];
  readonly now: Date;
  readonly today: LocalDate;
}

/** 需要您办的: each leads to where it is done. */
export function AskedCard({ asked, now, today }: AskedCardProps) {
  const { calendar } = useProposalRules();
  return (
    <Card title={`需要您办的 ${asked.length} 件`} flush>
      <List label="需要您办的">
        {asked.map(({ view, ask }) => {
          const due = askDueWords(ask, calendar, { now, today });
          const facts = [askerOf(ask, view.row), due].filter(Boolean);
          return (
            <Row
              key={`${view.id} ${ask.kind} ${"contactId" in ask ? ask.contactId : ""}`}
              title={titleOf(view)}
              meta={
                <>
                  {facts.length > 0 && <span className="proposal-line">{facts.join(" · ")}</span>}
                  <span className="proposal-line">
                    <StatusTag tone="violet" icon="flag">
                      {labelByAsk[ask.kind]}
                    </StatusTag>
                  </span>
                </>
              }
              to={ask.kind === "EVALUATE" ? `/proposals/${view.id}/evaluate` : `/proposals/${view.id}`}
            />
          );
        })}
      </List>
    </Card>
  );
}
