import type { MoveBody } from "#contract/triage.ts";
import type { SubmissionMove } from "#domain/submission/submission-flow.ts";
import type { ConversionKind } from "#domain/submission/submission-lists.ts";
import type { Tx } from "#server/db/database.ts";
import type { House } from "#server/house.ts";
import type { Actor } from "#server/session/find-actor.ts";
import type { LockedSubmission } from "#server/triage/lock-submission.ts";
import { bookConversion } from "#server/triage/book-conversion.ts";
import { nextConversionNumber } from "#server/submissions/next-conversion-number.ts";
import { randomUUID } from "node:crypto";

const kindByMove: Partial<Record<SubmissionMove, ConversionKind>> = {
  convertToTopic: "TOPIC",
  convertToReport: "REPORT",
  convertToProposal: "PROPOSAL",
};

const TITLE_LETTERS = 30;

/** Makes what a submission becomes and links the two. */
export const convertSubmission = async (
  tx: Tx,
  house: House,
  actor: Actor,
  submission: LockedSubmission,
  { move, title: givenTitle }: MoveBody & { readonly move: SubmissionMove },
  at: Date,
): Promise<void> => {
  const { tenant } = house;
  const kind = kindByMove[move];
  if (!kind) throw new Error(`${move} makes nothing`);
  const { id } = submission;
  const title = givenTitle ?? titleFrom(submission.text);
  const conversion = {
    tenant_id: tenant.id,
    id: randomUUID(),
    kind,
    number: await nextConversionNumber(tx, tenant.id, kind, at),
    title,
    created_at: at,
    created_by: actor.accountId,
  };
  await tx.insertInto("conversion").values(conversion).execute();
  await tx
    .insertInto("conversion_source")
    .values({ tenant_id: tenant.id, conversion_id: conversion.id, submission_id: id })
    .execute();
  await bookConversion(tx, house, actor, submission, title);
};

/** The beginning of the words themselves, until somebody names it. */
const titleFrom = (text: string): string => {
  const letters = [...text.replace(/\s+/g, " ").trim()];
  return letters.length > TITLE_LETTERS ? `${letters.slice(0, TITLE_LETTERS).join("")}…` : letters.join("");
};
