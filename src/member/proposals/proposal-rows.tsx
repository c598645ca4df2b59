import { MiniBar } from "#member/proposals/mini-bar.tsx";
import { dueOf } from "#member/proposals/due-of.ts";
import { lookOf, numberOf, titleOf } from "#member/proposals/proposal-name.ts";
import { lookByDelivery } from "#data/delivery-words.ts";
import { stepsOf } from "#member/proposals/steps-of.ts";
import { useToday } from "#member/proposals/use-today.ts";
import type { HandIn, ProposalView } from "#data/my-proposals.ts";
import { useProposalRules } from "#data/proposal-rules.ts";
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
  const { row, handIn } = view;
  const { today } = useToday();
  const { calendar, settings } = useProposalRules();
  const to = `/proposals/${view.id}`;
  const unsent = handIn && handIn.delivery.state !== "DELIVERED" ? handIn : null;
  if (!row) {
    return <Row title={titleOf(view)} meta="还没有送达政协" side={handIn && <HandInTag handIn={handIn} />} to={to} />;
  }
  const due = dueOf(row, calendar, settings);
  const look = lookOf(row);
  const facts = [numberOf(row), due && `${due.what} ${daysLeftWords(calendar, today, due.day)}`].filter(Boolean);
  const tag = unsent ? (
    <HandInTag handIn={unsent} />
  ) : (
    <StatusTag tone={look.tone} icon={look.icon}>
      {look.label}
    </StatusTag>
  );
  const isEnded = hasEndedEarly(row.state);
  return (
    <Row
      title={titleOf(view)}
      meta={
        <>
          {facts.length > 0 && <span className="proposal-line">{facts.join(" · ")}</span>}
          {!isEnded && <MiniBar steps={stepsOf(row, settings.stepLabels)} side={tag} />}
        </>
      }
      side={isEnded && tag}
      to={to}
    />
  );
}

function HandInTag({ handIn }: { readonly handIn: HandIn }) {
  const { label, ...look } = lookByDelivery[handIn.delivery.state];
  return <StatusTag {...look}>{label}</StatusTag>;
}
