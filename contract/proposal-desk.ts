import { endpoint } from "#contract/endpoint.ts";
import { Cursor, Instant, Sha256, text, textOrNothing, Uuid } from "#contract/fields.ts";
import { ProposalBody } from "#contract/proposals.ts";
import { DESK_MOVES } from "#domain/proposal/desk-moves.ts";
import {
  COLLECTIVE_KINDS,
  COSIGN_STATES,
  PROPOSER_TYPES,
  PUBLIC_LEVELS,
  TIMINGS,
} from "#domain/proposal/proposal-lists.ts";
import { PROPOSAL_STATES } from "#domain/proposal/proposal-state.ts";
import { z } from "zod";

const State = z.enum(PROPOSAL_STATES);
const Linked = z.strictObject({
  id: Uuid,
  serialNo: z.int().nullable(),
  caseNo: z.int().nullable(),
  title: z.string(),
});

/** A row of the review desk: what was handed in. Nothing of a rating, ever. */
export const DeskItem = z
  .strictObject({
    id: Uuid,
    state: State,
    serialNo: z.int(),
    caseNo: z.int().nullable(),
    title: z.string(),
    category: z.string(),
    proposerType: z.enum(PROPOSER_TYPES),
    collectiveName: z.string().nullable(),
    firstName: z.string(),
    /** How many signed beside the first proposer. */
    cosigners: z.int(),
    key: z.boolean(),
    fastTrack: z.boolean(),
    excellent: z.boolean(),
    /** Entered by the office on behalf: by whom, and what the author says of it. */
    enteredBy: z.string().nullable(),
    entry: z.enum(["OPEN", "CONFIRMED", "DISPUTED"]).nullable(),
    withdrawalAsked: z.boolean(),
    mergedInto: Linked.nullable(),
    /** How many were merged into it. */
    merged: z.int(),
    reviewer: z.string().nullable(),
    submittedAt: Instant,
    filedAt: Instant.nullable(),
    changedAt: Instant,
  })
  .meta({ id: "DeskItem" });
export type DeskItem = z.infer<typeof DeskItem>;

const number = z.string().regex(/^[1-9]\d{0,2}$/);
const flag = z.enum(["true"]).optional();
const filters = {
  /** Without both, the meeting of the tenant's settings. */
  term: number.optional(),
  session: number.optional(),
  state: State.optional(),
  category: z.string().max(40).optional(),
  proposerType: z.enum(PROPOSER_TYPES).optional(),
  key: flag,
  fastTrack: flag,
  /** Taken up by whoever asks. */
  mine: flag,
  withdrawalAsked: flag,
  entry: z.enum(["open", "disputed"]).optional(),
  unit: Uuid.optional(),
  q: z.string().max(100).optional(),
};
export const DeskFilter = z.strictObject(filters);
export type DeskFilter = z.infer<typeof DeskFilter>;

export const listDeskProposals = endpoint({
  id: "listDeskProposals",
  method: "get",
  path: "/api/v1/office/proposals",
  tag: "office",
  summary: "Proposals of a term and session that were handed in, filtered, newest serial number first",
  access: "proposal.readAll",
  query: z.strictObject({ ...filters, cursor: Cursor.optional(), limit: number.optional() }),
  answers: { 200: z.strictObject({ items: z.array(DeskItem), next: z.string().nullable() }) },
});

export const countDeskProposals = endpoint({
  id: "countDeskProposals",
  method: "get",
  path: "/api/v1/office/proposal-counts",
  tag: "office",
  summary:
    "How many in each state under the same filters (state itself left out); null where a search finds more than is counted. `latest` changes whenever anything did",
  access: "proposal.readAll",
  query: DeskFilter,
  answers: {
    200: z.strictObject({
      byState: z.record(State, z.int()).nullable(),
      withdrawals: z.int(),
      openEntries: z.int(),
      disputedEntries: z.int(),
      nextCaseNo: z.int(),
      meeting: z.strictObject({ term: z.int(), session: z.int() }),
      meetings: z.array(z.strictObject({ term: z.int(), session: z.int(), count: z.int() })),
      categories: z.array(z.string()),
      latest: z.string(),
    }),
  },
});

export const DeskSigner = z
  .strictObject({
    memberId: Uuid,
    name: z.string(),
    sector: z.string(),
    orgTitle: z.string(),
    isFirst: z.boolean(),
    state: z.enum(COSIGN_STATES),
    askedTextNo: z.int(),
    signedTextNo: z.int().nullable(),
    answeredAt: Instant.nullable(),
    reason: z.string().nullable(),
    /** The staff member who entered the signature from paper. */
    enteredBy: z.string().nullable(),
  })
  .meta({ id: "DeskSigner" });

export const DeskMoveEntry = z
  .strictObject({
    at: Instant,
    move: z.string(),
    label: z.string(),
    from: State,
    to: State,
    actor: z.string(),
    note: z.string().nullable(),
    undone: z.boolean(),
  })
  .meta({ id: "DeskMoveEntry" });

export const DeskDetail = DeskItem.extend({
  term: z.int(),
  session: z.int(),
  timing: z.enum(TIMINGS),
  collectiveKind: z.enum(COLLECTIVE_KINDS).nullable(),
  situation: z.string(),
  analysis: z.string(),
  suggestions: z.string(),
  textNo: z.int(),
  suggestedLead: z.array(z.string()),
  suggestedCo: z.array(z.string()),
  publicLevel: z.enum(PUBLIC_LEVELS),
  publicReason: z.string(),
  allowCosign: z.boolean(),
  sourceRef: z.string(),
  withdrawalReason: z.string().nullable(),
  signers: z.array(DeskSigner),
  texts: z.array(z.strictObject({ no: z.int(), title: z.string(), at: Instant, by: z.string() })),
  attachments: z.array(z.strictObject({ sha256: Sha256, name: z.string(), bytes: z.int() })),
  mergedChildren: z.array(Linked.extend({ firstName: z.string() })),
  units: z.array(z.strictObject({ name: z.string(), role: z.string() })),
  /** What it became: a report on social conditions. */
  conversions: z.array(z.strictObject({ id: Uuid, number: z.string(), title: z.string() })),
  /** Others of any year with the very same 案由. */
  sameTitle: z.array(Linked.extend({ state: State, term: z.int(), session: z.int() })),
  /** What the caller did last and may take back, in words; null: nothing. */
  canUndo: z.string().nullable(),
  canUnmerge: z.boolean(),
  history: z.array(DeskMoveEntry),
}).meta({ id: "DeskDetail" });
export type DeskDetail = z.infer<typeof DeskDetail>;

const one = z.strictObject({ id: Uuid });

export const getDeskProposal = endpoint({
  id: "getDeskProposal",
  method: "get",
  path: "/api/v1/office/proposals/{id}",
  tag: "office",
  summary: "One proposal with signers, versions of its text, history and what it is linked with",
  access: "proposal.readAll",
  params: one,
  answers: { 200: DeskDetail },
  refusals: ["not-found"],
});

export const getProposalText = endpoint({
  id: "getProposalText",
  method: "get",
  path: "/api/v1/office/proposals/{id}/texts/{no}",
  tag: "office",
  summary: "A text that somebody was invited on or that was handed in, as it was",
  access: "proposal.readAll",
  params: one.extend({ no: z.string().regex(/^[1-9]\d{0,5}$/) }),
  answers: {
    200: z.strictObject({
      no: z.int(),
      title: z.string(),
      situation: z.string(),
      analysis: z.string(),
      suggestions: z.string(),
    }),
  },
  refusals: ["not-found"],
});

/** `reason` is a code of the tenant's list; `note` what the proposers read; what a move needs stands in the flow table. */
export const DeskMoveBody = z
  .strictObject({
    move: z.enum([...DESK_MOVES, "undo"]),
    note: text(2_000).optional(),
    reason: z.string().max(40).optional(),
    targetId: Uuid.optional(),
    category: text(40).optional(),
    title: text(100).optional(),
  })
  .meta({ id: "DeskMoveBody" });
export type DeskMoveBody = z.infer<typeof DeskMoveBody>;

export const moveDeskProposal = endpoint({
  id: "moveDeskProposal",
  method: "post",
  path: "/api/v1/office/proposals/{id}/moves",
  tag: "office",
  summary: "Take a move of the review, merge or unmerge, decide a withdrawal, or undo one's own last move",
  access: "proposal.move",
  params: one,
  body: DeskMoveBody,
  answers: { 200: DeskDetail },
  refusals: ["not-found", "move-not-allowed", "nothing-to-undo"],
});

/** Each is decided on its own; filed ones get their numbers in the order of their serial numbers. */
export const moveDeskProposals = endpoint({
  id: "moveDeskProposals",
  method: "post",
  path: "/api/v1/office/proposal-moves",
  tag: "office",
  summary: "The same move on many proposals, batch filing among them",
  access: "proposal.move",
  body: DeskMoveBody.extend({ ids: z.array(Uuid).min(1).max(200) }).meta({ id: "BulkDeskMoveBody" }),
  answers: {
    200: z.strictObject({
      moved: z.array(z.strictObject({ id: Uuid, caseNo: z.int().nullable() })),
      refused: z.array(
        z.strictObject({ id: Uuid, serialNo: z.int().nullable(), code: z.string(), reason: z.string() }),
      ),
    }),
  },
});

/** Written for a member by the office, from paper: who signed on it, and nobody else, is named. */
export const EntryBody = z
  .strictObject({
    ...ProposalBody.shape,
    firstMemberId: Uuid,
    cosignerIds: z.array(Uuid).max(200),
    /** Where it was handed in on paper: 办公室现场, 邮寄 …; kept in the history. */
    entryNote: textOrNothing(200),
  })
  .meta({ id: "EntryBody" });
export type EntryBody = z.infer<typeof EntryBody>;

export const enterProposal = endpoint({
  id: "enterProposal",
  method: "put",
  path: "/api/v1/office/proposals/{id}",
  tag: "office",
  summary:
    "Enter a proposal on behalf of a member; it waits for that member's word, and the same body again changes nothing",
  access: "proposal.move",
  params: one,
  body: EntryBody,
  answers: { 200: DeskDetail, 201: DeskDetail },
  refusals: ["id-taken", "member-unknown", "attachment-missing"],
});

export const listProposers = endpoint({
  id: "listProposers",
  method: "get",
  path: "/api/v1/office/proposers",
  tag: "office",
  summary: "Members that can be proposers, and handling units, to choose from",
  access: "proposal.readAll",
  answers: {
    200: z.strictObject({
      members: z.array(z.strictObject({ id: Uuid, name: z.string(), sector: z.string(), orgTitle: z.string() })),
      units: z.array(z.strictObject({ id: Uuid, name: z.string() })),
    }),
  },
});

export const exportDeskProposals = endpoint({
  id: "exportDeskProposals",
  method: "get",
  path: "/api/v1/office/proposal-exports/{format}",
  tag: "office",
  summary: "The filtered list as a file, streamed; formulas neutralised; header `Total-Rows` says how many come",
  access: "proposal.export",
  params: z.strictObject({ format: z.enum(["csv", "xlsx"]) }),
  query: DeskFilter,
  answers: { 200: ["text/csv", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"] },
});

export const drawProposalPaper = endpoint({
  id: "drawProposalPaper",
  method: "get",
  path: "/api/v1/office/proposals/{id}/documents/{kind}",
  tag: "office",
  summary: "A proposal as the standard form (提案表): in Word, or as a PDF for the file",
  access: "proposal.export",
  params: one.extend({ kind: z.enum(["docx", "pdf"]) }),
  answers: { 200: ["application/pdf", "application/vnd.openxmlformats-officedocument.wordprocessingml.document"] },
  refusals: ["not-found"],
});
