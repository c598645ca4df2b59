import { draftText, Instant, Uuid } from "#contract/fields.ts";
import { DEVICE_NAME_LIMIT, reportFieldLimits } from "#domain/report/report-draft.ts";
import { z } from "zod";

const { title, situation, analysis, suggestions } = reportFieldLimits;

/** What an opinion-report draft holds; any part may still be empty. */
export const ReportDraftFields = z
  .strictObject({
    title: draftText(title),
    situation: draftText(situation),
    analysis: draftText(analysis),
    suggestions: draftText(suggestions),
  })
  .meta({ id: "ReportDraftFields" });

export const DeviceName = z.string().min(1).max(DEVICE_NAME_LIMIT);

/** A conflict copy: the words of one device that another one had overtaken, and where they came from. */
export const ConflictMark = z
  .strictObject({ draftId: Uuid, device: DeviceName, at: Instant })
  .meta({ id: "ConflictMark" });
export type ConflictMark = z.infer<typeof ConflictMark>;

/** A member's draft as the server holds it: the newest revision, who wrote it and when. */
export const DraftContent = z
  .strictObject({
    draftKind: z.literal("report"),
    fields: ReportDraftFields,
    device: DeviceName,
    changedAt: Instant,
    conflictOf: ConflictMark.nullable(),
  })
  .meta({ id: "DraftContent" });
export type DraftContent = z.infer<typeof DraftContent>;

/** `data` is null for a tombstone; `rev` counts every change, deletions too. */
export const DraftRow = z
  .strictObject({ id: Uuid, rev: z.int().min(1), deleted: z.boolean(), data: DraftContent.nullable() })
  .meta({ id: "DraftRow" });
export type DraftRow = z.infer<typeof DraftRow>;

/** Of a draft; 0 stands for none. Nobody changes one a thousand million times, and the database counts no further than twice that. */
export const KnownRev = z.int().min(0).max(1_000_000_000);

/** `baseRev` is the revision that the writer knew; 0 where it knew none. Any other than the newest is stale. */
export const DraftPut = z.strictObject({
  draftKind: z.literal("report"),
  baseRev: KnownRev,
  fields: ReportDraftFields,
  device: DeviceName,
  conflictOf: ConflictMark.nullable(),
});
export type DraftPut = z.infer<typeof DraftPut>;
