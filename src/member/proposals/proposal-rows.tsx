import { MiniBar } from "#member/proposals/mini-bar.tsx";
import { dueOf } from "#member/proposals/due-of.ts";
import { lookOf, numberOf, titleOf } from "#member/proposals/proposal-name.ts";
import { lookByDelivery } from "#member/proposals/delivery-look.ts";
import { stepsOf } from "#member/proposals/steps-of.ts";
import { CALENDAR, useToday } from "#member/proposals/use-today.ts";
import type { ProposalView } from "#data/my-proposals.ts";
import { daysLeftWords } from "#domain/proposal/due-words.ts";
import { hasEndedEarly } from "#domain/proposal/nine-steps.ts";
import { Card } from "#ui/card.tsx";
import { List } from "#ui/list.tsx";
import { Row } from "#ui/row.tsx";
import { StatusTag } from "#ui/status-tag.tsx";

/** Proposals one below the other; nothing at all where there are none. Without a title they stand without a card. */
export function ProposalRows({ title, views }: { readonly title?: string; readonly views: readonly ProposalView[] }) {
  if (views.length === 0) return null;
  const rows = (
    <List label={title ?? "提案"}>
      {views.map((view) => (
        <ProposalLine key={view.id} view={view} />
      ))}
    </List>
  );
  return title ? (
    <Card title={title} flush>
      {rows}
    </Card>
  ) : (
    rows
  );
}

function ProposalLine({ view }: { readonly view: ProposalView }) {
  const { row } = view;
  const { today } = useToday();
  if (!row) {
    return (
      <Row title={titleOf(view)} meta="还没有送达政协" side={<HandInTag view={view} />} to={`/proposals/${view.id}`} />
    );
  }
  const due = dueOf(row, CALENDAR);
  const look = lookOf(row);
  const facts = [numberOf(row), due && `${due.what} ${daysLeftWords(CALENDAR, today, due.day)}`].filter(Boolean);
  return (
    <Row
      title={titleOf(view)}
      meta={
        <>
          {facts.length > 0 && <span className="proposal-line">{facts.join(" · ")}</span>}
          {!hasEndedEarly(row.state) && <MiniBar steps={stepsOf(row)} />}
        </>
      }
      side={
        view.handIn && view.handIn.delivery.state !== "DELIVERED" ? (
          <HandInTag view={view} />
        ) : (
          <StatusTag tone={look.tone} icon={look.icon}>
            {look.label}
          </StatusTag>
        )
      }
      to={`/proposals/${view.id}`}
    />
  );
}

function HandInTag({ view }: { readonly view: ProposalView }) {
  if (!view.handIn) return null;
  const { label, ...look } = lookByDelivery[view.handIn.delivery.state];
  return <StatusTag {...look}>{label}</StatusTag>;
}
