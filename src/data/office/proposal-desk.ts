import type {
  countDeskProposals,
  DeskDetail as DetailWire,
  DeskFilter as FilterWire,
  DeskMoveBody as MoveWire,
  enterProposal,
  EntryBody as EntryWire,
  getDeskProposal,
  getProposalText,
  listDeskProposals,
  listProposers,
  moveDeskProposal,
  moveDeskProposals,
} from "#contract/proposal-desk.ts";
import type { listSimilarProposals } from "#contract/similar.ts";
import { type AnswerOf, ask } from "#data/ask-endpoint.ts";

export type DeskFilter = FilterWire;
export type DeskMoveBody = MoveWire;
export type DeskDetail = DetailWire;
export type EntryBody = EntryWire;
type DeskPage = AnswerOf<typeof listDeskProposals>;
export type DeskItem = DeskPage["items"][number];
export type BulkReport = AnswerOf<typeof moveDeskProposals>;
export type KeptText = AnswerOf<typeof getProposalText>;
export type Proposers = AnswerOf<typeof listProposers>;
export type SimilarProposal = AnswerOf<typeof listSimilarProposals>["items"][number];

const PAGE_SIZE = "50";

/** One page of the desk, newest serial number first; `cursor` of the page before. */
export const readDesk = (filter: DeskFilter, cursor?: string, signal?: AbortSignal) =>
  ask<typeof listDeskProposals>("get", "/api/v1/office/proposals", {
    query: { ...filter, cursor, limit: PAGE_SIZE },
    signal,
  });

/** How many in each state under a filter, its state left out; `latest` changes whenever anything did. */
export const readDeskCounts = (filter: DeskFilter, signal?: AbortSignal) =>
  ask<typeof countDeskProposals>("get", "/api/v1/office/proposal-counts", {
    query: { ...filter, state: undefined },
    signal,
  });

export const readDeskProposal = (id: string, signal?: AbortSignal) =>
  ask<typeof getDeskProposal>("get", "/api/v1/office/proposals/{id}", { params: { id }, signal });

/** Takes a move of the review or `undo`; gives the proposal as it is now. */
export const moveProposal = (id: string, body: DeskMoveBody) =>
  ask<typeof moveDeskProposal>("post", "/api/v1/office/proposals/{id}/moves", { params: { id }, body });

/** The same move on at most 200; each is decided on its own. */
export const moveProposals = (ids: readonly string[], body: DeskMoveBody) =>
  ask<typeof moveDeskProposals>("post", "/api/v1/office/proposal-moves", {
    body: { ...body, ids: [...ids] },
    timeoutMs: 60_000,
  });

/** One of the texts that somebody signed or that was handed in. */
export const readKeptText = (id: string, no: number, signal?: AbortSignal) =>
  ask<typeof getProposalText>("get", "/api/v1/office/proposals/{id}/texts/{no}", {
    params: { id, no: String(no) },
    signal,
  });

export const readSimilar = (id: string, signal?: AbortSignal) =>
  ask<typeof listSimilarProposals>("get", "/api/v1/office/proposals/{id}/similar", { params: { id }, signal });

export const readProposers = (signal?: AbortSignal) =>
  ask<typeof listProposers>("get", "/api/v1/office/proposers", { signal });

/** Enters a proposal in a member's name; the same id and body again changes nothing. */
export const enterOnBehalf = (id: string, body: EntryBody) =>
  ask<typeof enterProposal>("put", "/api/v1/office/proposals/{id}", { params: { id }, body });

/** The standard form of a proposal as a file. */
export const paperAddress = (id: string, kind: "docx" | "pdf"): string =>
  `/api/v1/office/proposals/${id}/documents/${kind}`;
