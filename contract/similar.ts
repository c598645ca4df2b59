import { endpoint } from "#contract/endpoint.ts";
import { Uuid } from "#contract/fields.ts";
import { PROPOSAL_STATES } from "#domain/proposal/proposal-state.ts";
import { z } from "zod";

export const getProposalIndex = endpoint({
  id: "getProposalIndex",
  method: "get",
  path: "/api/v1/proposal-index",
  tag: "sync",
  summary:
    "Titles and key terms of past proposals, packed for a phone (docs/decisions/0125); 304 where If-None-Match names it",
  access: "proposal.readIndex",
  headers: z.object({ "if-none-match": z.string().max(200).optional() }),
  answers: { 200: "application/octet-stream", 304: null },
});

export const joinCosigning = endpoint({
  id: "joinCosigning",
  method: "post",
  path: "/api/v1/proposals/{id}/cosigning",
  tag: "sync",
  summary:
    "Ask to cosign (附议) a proposal whose proposer allows it: its text comes to this member, who then signs or declines",
  access: "proposal.readIndex",
  params: z.strictObject({ id: Uuid }),
  answers: { 204: null },
  refusals: ["not-found", "cosign-over", "not-allowed"],
});

/** `score` 0 to 1, 1 only for the same title; numbers are null where it has none yet. */
export const SimilarProposal = z
  .strictObject({
    id: Uuid,
    serialNo: z.int().nullable(),
    caseNo: z.int().nullable(),
    year: z.int(),
    title: z.string(),
    state: z.enum(PROPOSAL_STATES),
    score: z.number(),
  })
  .meta({ id: "SimilarProposal" });
export type SimilarProposal = z.infer<typeof SimilarProposal>;

export const listSimilarProposals = endpoint({
  id: "listSimilarProposals",
  method: "get",
  path: "/api/v1/office/proposals/{id}/similar",
  tag: "office",
  summary: "Duplicates and similar ones of a proposal among all that were handed in, most similar first",
  access: "proposal.readAll",
  params: z.strictObject({ id: Uuid }),
  answers: { 200: z.strictObject({ items: z.array(SimilarProposal) }) },
  refusals: ["not-found"],
});

/** Another reply of the same unit that holds `share` (0.8 to 1) of the reply asked about; `passages` are positions in the latter's body. */
export const SameReply = z
  .strictObject({
    replyId: Uuid,
    proposalId: Uuid,
    caseNo: z.int().nullable(),
    title: z.string(),
    body: z.string(),
    share: z.number(),
    passages: z.array(z.strictObject({ start: z.int(), end: z.int() })),
  })
  .meta({ id: "SameReply" });
export type SameReply = z.infer<typeof SameReply>;

export const listSameReplies = endpoint({
  id: "listSameReplies",
  method: "get",
  path: "/api/v1/office/replies/{id}/same",
  tag: "office",
  summary:
    "Replies of the same unit to other proposals that say nearly the same (domain.md §6.11); a mark, never a refusal",
  access: "proposal.readAll",
  params: z.strictObject({ id: Uuid }),
  answers: { 200: z.strictObject({ items: z.array(SameReply) }) },
  refusals: ["not-found"],
});
