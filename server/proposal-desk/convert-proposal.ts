import { done } from "#domain/result.ts";
import { type DeskOutcome, type DeskWork, missing } from "#server/proposal-desk/desk-move.ts";
import { createReportOfProposal } from "#server/opinions/create-report-of-proposal.ts";
import { takeProposalMove } from "#server/proposals/take-proposal-move.ts";
import { nextConversionNumber } from "#server/submissions/next-conversion-number.ts";
import { randomUUID } from "node:crypto";

/** 转社情民意: makes the report and links the two both ways, under one id. It earns nothing here; what a report earns, its own adoption books. */
export const convertProposal = async ({ tx, house, actor, mover, proposal, body }: DeskWork): Promise<DeskOutcome> => {
  if (body.note === undefined) return missing("note", "请写明转办的原因，提案人会看到。");
  const conversion = {
    tenant_id: house.tenant.id,
    id: randomUUID(),
    kind: "REPORT",
    number: await nextConversionNumber(tx, house.tenant.id, "REPORT", house.now()),
    title: body.title ?? proposal.title,
    created_at: house.now(),
    created_by: actor.accountId,
    from_proposal_id: proposal.id,
  };
  await tx.insertInto("conversion").values(conversion).execute();
  const made = await createReportOfProposal(tx, house, actor, proposal, conversion);
  if (!made.ok) return made;
  const moved = await takeProposalMove(tx, house, mover, proposal, "convert", {
    note: body.note,
    detail: { conversionId: conversion.id, number: conversion.number },
  });
  return moved.ok ? done(undefined) : moved;
};
