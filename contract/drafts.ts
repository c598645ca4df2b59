import { endpoint } from "#contract/endpoint.ts";
import { draftText, Instant, nameToTheLetter, Uuid } from "#contract/fields.ts";
import { proposalFieldLimits } from "#domain/proposal/proposal-draft.ts";
import { DEVICE_NAME_LIMIT, reportChoiceLimits, reportFieldLimits } from "#domain/report/report-draft.ts";
import { z } from "zod";

/** JSON of one draft, in bytes: all letters that a proposal may hold, three bytes each, with room around them. */
export const DRAFT_MAX_BYTES = 5 * 1024 * 1024;

const textsOf = <Field extends string>(limits: Readonly<Record<Field, number>>) =>
  z.strictObject(
    Object.fromEntries(Object.entries<number>(limits).map(([field, most]) => [field, draftText(most)])) as Record<
      Field,
      ReturnType<typeof draftText>
    >,
  );

/** The texts of an opinion-report draft; any part may still be empty. */
export const ReportDraftFields = textsOf(reportFieldLimits).meta({ id: "ReportDraftFields" });

/** What else it says (docs/decisions/0187): a phone that knows only the texts sends none of it, and what is not sent stays as it was. */
export const ReportDraftChoices = textsOf(reportChoiceLimits).partial().meta({ id: "ReportDraftChoices" });

/** What a proposal draft holds; any part may still be empty, and what the choices may be is for the desk to say, not for a draft. */
export const ProposalDraftFields = textsOf(proposalFieldLimits).meta({ id: "ProposalDraftFields" });

/** A draft's kind stands from its first revision on. */
const report = { draftKind: z.literal("report"), fields: ReportDraftFields, choices: ReportDraftChoices.optional() };
const proposal = { draftKind: z.literal("proposal"), fields: ProposalDraftFields };

export const DeviceName = nameToTheLetter(DEVICE_NAME_LIMIT);

/** A conflict copy: the words of one device that another one had overtaken, and where they came from. */
export const ConflictMark = z
  .strictObject({ draftId: Uuid, device: DeviceName, at: Instant })
  .meta({ id: "ConflictMark" });
export type ConflictMark = z.infer<typeof ConflictMark>;

const written = {
  // Read as it is: a name that would be refused today must not keep all drafts from being pulled.
  device: z.string(),
  changedAt: Instant,
  conflictOf: ConflictMark.nullable(),
};

/** A member's draft as the server holds it: the newest revision, who wrote it and when. */
export const DraftContent = z
  .discriminatedUnion("draftKind", [
    z.strictObject({ ...report, ...written }),
    z.strictObject({ ...proposal, ...written }),
  ])
  .meta({ id: "DraftContent" });
export type DraftContent = z.infer<typeof DraftContent>;

/** `data` is null for a tombstone; `rev` counts every change, deletions too. */
export const DraftRow = z
  .strictObject({ id: Uuid, rev: z.int().min(1), deleted: z.boolean(), data: DraftContent.nullable() })
  .meta({ id: "DraftRow" });
export type DraftRow = z.infer<typeof DraftRow>;

/** Of a draft; 0 stands for none. Nobody changes one a thousand million times, and the database counts no further than twice that. */
export const KnownRev = z.int().min(0).max(1_000_000_000);

const writing = { device: DeviceName, conflictOf: ConflictMark.nullable() };

/** `baseRev` is the revision that the writer knew; 0 where it knew none. Any other than the newest is stale. */
export const DraftPut = z.discriminatedUnion("draftKind", [
  z.strictObject({ ...report, ...writing, baseRev: KnownRev }),
  z.strictObject({ ...proposal, ...writing, baseRev: KnownRev }),
]);
export type DraftPut = z.infer<typeof DraftPut>;

/** The same where the revision stands in a header. */
export const DraftBody = z
  .discriminatedUnion("draftKind", [
    z.strictObject({ ...report, ...writing }),
    z.strictObject({ ...proposal, ...writing }),
  ])
  .meta({ id: "DraftBody" });

/** The revision that a write made, or that stood already where it changed nothing. */
export const DraftSettled = z.strictObject({ rev: z.int().min(1), changedAt: Instant }).meta({ id: "DraftSettled" });

const UUID = "[0-9a-fA-F]{8}(?:-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}";

/** Structured-field strings (RFC 9651): the quotes belong to them. */
const Conditions = z.strictObject({
  "idempotency-key": z.string().regex(new RegExp(`^"${UUID}"$`)),
  "if-match": z
    .string()
    .regex(/^"[1-9]\d{0,8}"$/)
    .optional(),
  "if-none-match": z.literal("*").optional(),
});

const draft = {
  path: "/api/v1/drafts/{id}",
  tag: "sync",
  access: "submission.submitAsMember",
  params: z.strictObject({ id: Uuid }),
} as const;

/** The newest revision, with its number as ETag. A deleted draft is not found. */
export const getDraft = endpoint({
  ...draft,
  id: "getDraft",
  method: "get",
  summary: "One of the signed-in member's drafts",
  answers: { 200: DraftRow },
  refusals: ["not-found"],
});

/** The op `draft.put` for clients without an outbox: the same effect, the same keys. */
export const putDraft = endpoint({
  ...draft,
  id: "putDraft",
  method: "put",
  summary: "Save a draft over the revision in If-Match, or create it with If-None-Match: *",
  headers: Conditions,
  body: DraftBody,
  maxBytes: DRAFT_MAX_BYTES,
  answers: { 201: DraftSettled, 200: DraftSettled },
  refusals: ["precondition-required", "draft-stale", "reused-key", "too-many-drafts", "draft-kind-fixed"],
});

/** The op `draft.delete`. Its tombstone has a revision too, over which the draft can be put again. */
export const deleteDraft = endpoint({
  ...draft,
  id: "deleteDraft",
  method: "delete",
  summary: "Delete a draft at the revision in If-Match",
  headers: Conditions.omit({ "if-none-match": true }),
  answers: { 200: DraftSettled },
  refusals: ["precondition-required", "draft-stale", "reused-key"],
});
