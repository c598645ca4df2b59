import type { MoveBody } from "#contract/triage.ts";
import { conversionNumber } from "#domain/submission/conversion-number.ts";
import type { SubmissionMove } from "#domain/submission/submission-flow.ts";
import type { ConversionKind } from "#domain/submission/submission-lists.ts";
import { shanghaiDay } from "#domain/time/shanghai.ts";
import type { Tx } from "#server/db/database.ts";
import type { House } from "#server/house.ts";
import type { Actor } from "#server/session/find-actor.ts";
import type { LockedSubmission } from "#server/triage/lock-submission.ts";
import { randomUUID } from "node:crypto";
import { sql } from "kysely";

const kindByMove: Partial<Record<SubmissionMove, ConversionKind>> = {
  convertToTopic: "TOPIC",
  convertToReport: "REPORT",
  convertToProposal: "PROPOSAL",
};

const TITLE_LETTERS = 30;

/** Makes what a submission becomes and links the two. */
export const convertSubmission = async (
  tx: Tx,
  { tenant }: House,
  actor: Actor,
  { id, text }: LockedSubmission,
  { move, title }: MoveBody & { readonly move: SubmissionMove },
  at: Date,
): Promise<void> => {
  const kind = kindByMove[move];
  if (!kind) throw new Error(`${move} makes nothing`);
  const conversion = {
    tenant_id: tenant.id,
    id: randomUUID(),
    kind,
    number: await nextNumber(tx, tenant.id, kind, at),
    title: title ?? titleFrom(text),
    created_at: at,
    created_by: actor.accountId,
  };
  await tx.insertInto("conversion").values(conversion).execute();
  await tx
    .insertInto("conversion_source")
    .values({ tenant_id: tenant.id, conversion_id: conversion.id, submission_id: id })
    .execute();
};

/** The beginning of the words themselves, until somebody names it. */
const titleFrom = (text: string): string => {
  const letters = [...text.replace(/\s+/g, " ").trim()];
  return letters.length > TITLE_LETTERS ? `${letters.slice(0, TITLE_LETTERS).join("")}…` : letters.join("");
};

/**
 * The next number of a kind in its year. A voided one keeps its number, so counting leaves no gap and gives none twice;
 * the lock makes two conversions at once count one after the other.
 */
const nextNumber = async (tx: Tx, tenantId: string, kind: ConversionKind, at: Date): Promise<string> => {
  const year = Number(shanghaiDay(at).slice(0, 4));
  await sql`select pg_advisory_xact_lock(hashtextextended(${`conversion ${tenantId} ${kind} ${year}`}, 0))`.execute(tx);
  const { count } = await tx
    .selectFrom("conversion")
    .select(({ fn }) => fn.countAll<string>().as("count"))
    .where("tenant_id", "=", tenantId)
    .where("kind", "=", kind)
    .where("number", "like", `${year}年%`)
    .executeTakeFirstOrThrow();
  return conversionNumber(year, Number(count) + 1);
};
