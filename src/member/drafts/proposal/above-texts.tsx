import type { ProposalParts } from "#member/drafts/proposal/proposal-parts.ts";
import type { ComponentType } from "react";

const cards: readonly ComponentType<ProposalParts>[] = [];

/** What helps to begin a proposal: reference topics, templates. Each is a card of its own in this folder, in this order. */
export function AboveTexts(parts: ProposalParts) {
  return cards.map((Card, at) => <Card key={at} {...parts} />);
}
