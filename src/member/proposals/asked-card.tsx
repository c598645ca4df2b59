import { askDueWords, askerOf, labelByAsk } from "#member/proposals/ask-words.ts";
import { titleOf } from "#member/proposals/proposal-name.ts";
import type { Asked } from "#member/proposals/use-proposal-list.ts";
import { CALENDAR } from "#member/proposals/use-today.ts";
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
  return (
    <Card title={`需要您办的 ${asked.length} 件`} flush>
      <List label="需要您办的">
        {asked.map(({ view, ask }) => {
          const due = askDueWords(ask, CALENDAR, { now, today });
          return (
            <Row
              key={`${view.id} ${ask.kind} ${"contactId" in ask ? ask.contactId : ""}`}
              title={titleOf(view)}
              meta={[askerOf(ask, view.row), due].filter(Boolean).join(" · ")}
              side={
                <StatusTag tone="violet" icon="flag">
                  {labelByAsk[ask.kind]}
                </StatusTag>
              }
              to={ask.kind === "EVALUATE" ? `/proposals/${view.id}/evaluate` : `/proposals/${view.id}`}
            />
          );
        })}
      </List>
    </Card>
  );
}
