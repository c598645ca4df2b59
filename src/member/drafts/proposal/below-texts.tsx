import type { ProposalParts } from "#member/drafts/proposal/proposal-parts.ts";
import { Similar } from "#member/drafts/proposal/similar.tsx";
import type { ComponentType } from "react";

const cards: readonly ComponentType<ProposalParts>[] = [Similar];

/** What a proposal needs beside its texts: choices, checks, similar proposals, handing in. Each is a card of its own in this folder, in this order. */
export function BelowTexts(parts: ProposalParts) {
  return cards.map((Card, at) => <Card key={at} {...parts} />);
}
