import "#member/drafts/proposal/proposal-parts.css";
import { BeginCard } from "#member/drafts/proposal/begin-card.tsx";
import type { ProposalParts } from "#member/drafts/proposal/proposal-parts.ts";
import { TopicCard } from "#member/drafts/proposal/topic-card.tsx";
import type { ComponentType } from "react";

const cards: readonly ComponentType<ProposalParts>[] = [TopicCard, BeginCard];

/** What helps to begin a proposal: reference topics, templates. Each is a card of its own in this folder, in this order. */
export function AboveTexts(parts: ProposalParts) {
  return cards.map((Card, at) => <Card key={at} {...parts} />);
}
