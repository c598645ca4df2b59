import { AttachmentsCard } from "#member/drafts/proposal/attachments-card.tsx";
import { ChecksCard } from "#member/drafts/proposal/checks-card.tsx";
import { ChoicesCard } from "#member/drafts/proposal/choices-card.tsx";
import { CosignersCard } from "#member/drafts/proposal/cosigners-card.tsx";
import type { ProposalParts } from "#member/drafts/proposal/proposal-parts.ts";
import { Similar } from "#member/drafts/proposal/similar.tsx";
import { SubmitCard } from "#member/drafts/proposal/submit-card.tsx";
import type { ComponentType } from "react";

const cards: readonly ComponentType<ProposalParts>[] = [
  Similar,
  ChecksCard,
  ChoicesCard,
  AttachmentsCard,
  CosignersCard,
  SubmitCard,
];

/** What a proposal needs beside its texts: choices, checks, similar proposals, handing in. Each is a card of its own in this folder, in this order. */
export function BelowTexts(parts: ProposalParts) {
  return cards.map((Card, at) => <Card key={at} {...parts} />);
}
