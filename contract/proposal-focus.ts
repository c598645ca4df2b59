import { endpoint } from "#contract/endpoint.ts";
import { Day, Instant, text, textOrNothing, Uuid } from "#contract/fields.ts";
import { LEADER_ROLES } from "#domain/proposal/proposal-lists.ts";
import { PROPOSAL_STATES } from "#domain/proposal/proposal-state.ts";
import { z } from "zod";

/** What the 提案委 follows beyond the ordinary: each a view of its own. */
export const FOCUS_VIEWS = ["KEY", "EXCELLENT", "BUNDLE", "LOOK_BACK", "ARCHIVE"] as const;
export type FocusView = (typeof FOCUS_VIEWS)[number];
export const NOTE_KINDS = ["SUPERVISION", "LOOK_BACK", "REMINDER"] as const;

/** A filed proposal, enough to recognise it. */
export const FocusProposal = z
  .strictObject({
    id: Uuid,
    caseNo: z.int().nullable(),
    term: z.int(),
    session: z.int(),
    title: z.string(),
    firstProposer: z.string(),
    state: z.enum(PROPOSAL_STATES),
    leadUnit: z.string().nullable(),
    closedAt: Instant.nullable(),
    promiseOn: Day.nullable(),
    bundle: z.strictObject({ id: Uuid, title: z.string() }).nullable(),
    leaders: z.array(z.strictObject({ id: Uuid, role: z.enum(LEADER_ROLES), name: z.string(), title: z.string() })),
    distinctions: z.array(
      z.strictObject({
        id: Uuid,
        kind: z.enum(["KEY", "EXCELLENT"]),
        decidedBy: z.string(),
        decidedOn: Day,
        note: z.string(),
      }),
    ),
    notes: z.array(z.strictObject({ at: Instant, by: z.string(), kind: z.enum(NOTE_KINDS), text: z.string() })),
  })
  .meta({ id: "FocusProposal" });
export type FocusProposal = z.infer<typeof FocusProposal>;

const meeting = {
  term: z
    .string()
    .regex(/^\d{1,2}$/)
    .optional(),
  session: z
    .string()
    .regex(/^\d{1,2}$/)
    .optional(),
};

/** At most 500, newest number first. */
export const listFocus = endpoint({
  id: "listFocus",
  method: "get",
  path: "/api/v1/office/proposal-focus/{view}",
  tag: "office",
  summary: "Key proposals, excellent ones, bundled ones, those looked back at, those ready for the archive",
  access: "proposal.readAll",
  params: z.strictObject({ view: z.enum(FOCUS_VIEWS) }),
  query: z.strictObject(meeting),
  answers: {
    200: z.strictObject({ items: z.array(FocusProposal), archived: z.int() }),
  },
});

export const findProposals = endpoint({
  id: "findProposals",
  method: "get",
  path: "/api/v1/office/proposal-lookup",
  tag: "office",
  summary: "Up to ten filed proposals by number or by words of the title",
  access: "proposal.readAll",
  query: z.strictObject({ q: z.string().min(1).max(60) }),
  answers: {
    200: z.strictObject({
      items: z.array(
        FocusProposal.pick({
          id: true,
          caseNo: true,
          term: true,
          session: true,
          title: true,
          firstProposer: true,
          state: true,
        }),
      ),
    }),
  },
});

const one = z.strictObject({ id: Uuid });

export const distinguishProposal = endpoint({
  id: "distinguishProposal",
  method: "post",
  path: "/api/v1/office/proposals/{id}/distinctions",
  tag: "office",
  summary: "Make a filed proposal a key one or an excellent one, by the meeting that decided it",
  access: "proposal.move",
  params: one,
  body: z.strictObject({
    kind: z.enum(["KEY", "EXCELLENT"]),
    decidedBy: text(60),
    decidedOn: Day,
    note: textOrNothing(500),
  }),
  answers: { 200: FocusProposal },
  refusals: ["not-found", "move-not-allowed"],
});

export const voidDistinction = endpoint({
  id: "voidDistinction",
  method: "post",
  path: "/api/v1/office/proposals/{id}/distinctions/{distinctionId}/void",
  tag: "office",
  summary: "Take a distinction back, with the reason; what it earned is reversed",
  access: "proposal.move",
  params: z.strictObject({ id: Uuid, distinctionId: Uuid }),
  body: z.strictObject({ reason: text(200) }),
  answers: { 200: FocusProposal },
  refusals: ["not-found"],
});

export const assignLeader = endpoint({
  id: "assignLeader",
  method: "post",
  path: "/api/v1/office/proposals/{id}/leaders",
  tag: "office",
  summary: "Name a leader who leads the handling (领办) or supervises it (督办)",
  access: "proposal.move",
  params: one,
  body: z.strictObject({ role: z.enum(LEADER_ROLES), name: text(40), title: textOrNothing(60) }),
  answers: { 200: FocusProposal },
  refusals: ["not-found", "move-not-allowed"],
});

export const endLeader = endpoint({
  id: "endLeader",
  method: "post",
  path: "/api/v1/office/proposals/{id}/leaders/{leaderId}/end",
  tag: "office",
  summary: "A leader leads or supervises it no longer",
  access: "proposal.move",
  params: z.strictObject({ id: Uuid, leaderId: Uuid }),
  answers: { 200: FocusProposal },
  refusals: ["not-found"],
});

export const noteProposal = endpoint({
  id: "noteProposal",
  method: "post",
  path: "/api/v1/office/proposals/{id}/notes",
  tag: "office",
  summary: "Add to the supervision diary, the look-back or the reminders of a proposal",
  access: "proposal.move",
  params: one,
  body: z.strictObject({ kind: z.enum(NOTE_KINDS), text: text(2_000) }),
  answers: { 200: FocusProposal },
  refusals: ["not-found"],
});

export const ProposalBundle = z
  .strictObject({ id: Uuid, title: z.string(), heldOn: Day.nullable(), result: z.string(), proposals: z.array(Uuid) })
  .meta({ id: "ProposalBundle" });

export const listBundles = endpoint({
  id: "listBundles",
  method: "get",
  path: "/api/v1/office/proposal-bundles",
  tag: "office",
  summary: "Consultations over several proposals of one subject (打包协商)",
  access: "proposal.readAll",
  answers: { 200: z.strictObject({ items: z.array(ProposalBundle) }) },
});

export const saveBundle = endpoint({
  id: "saveBundle",
  method: "put",
  path: "/api/v1/office/proposal-bundles/{id}",
  tag: "office",
  summary: "Create or change a bundle: its proposals, when it was talked over, what came of it",
  access: "proposal.move",
  params: one,
  body: z.strictObject({
    title: text(100),
    heldOn: Day.nullable(),
    result: textOrNothing(4_000),
    proposals: z.array(Uuid).min(2).max(50),
  }),
  answers: { 200: ProposalBundle },
  refusals: ["move-not-allowed"],
});

export const archiveProposals = endpoint({
  id: "archiveProposals",
  method: "post",
  path: "/api/v1/office/proposal-archive",
  tag: "office",
  summary: "Put closed proposals into the archive: read-only from then on",
  access: "proposal.move",
  body: z.strictObject({ ids: z.array(Uuid).min(1).max(500) }),
  answers: { 200: z.strictObject({ archived: z.int(), left: z.int() }) },
});
