import type {
  archiveProposals,
  assignLeader,
  distinguishProposal,
  endLeader,
  findProposals,
  FocusProposal as FocusWire,
  FocusView as ViewWire,
  listBundles,
  listFocus,
  noteProposal,
  saveBundle,
  voidDistinction,
} from "#contract/proposal-focus.ts";
import { type AnswerOf, ask, type Sent } from "#data/ask-endpoint.ts";

export type FocusProposal = FocusWire;
export type FocusView = ViewWire;
export type FoundProposal = AnswerOf<typeof findProposals>["items"][number];
export type Bundle = AnswerOf<typeof listBundles>["items"][number];

export const readFocus = (view: FocusView, signal?: AbortSignal) =>
  ask<typeof listFocus>("get", "/api/v1/office/proposal-focus/{view}", { params: { view }, signal });

export const lookUpProposals = (q: string, signal?: AbortSignal) =>
  ask<typeof findProposals>("get", "/api/v1/office/proposal-lookup", { query: { q }, signal });

export const distinguish = (id: string, body: NonNullable<Sent<typeof distinguishProposal>["body"]>) =>
  ask<typeof distinguishProposal>("post", "/api/v1/office/proposals/{id}/distinctions", { params: { id }, body });

export const takeDistinctionBack = (id: string, distinctionId: string, reason: string) =>
  ask<typeof voidDistinction>("post", "/api/v1/office/proposals/{id}/distinctions/{distinctionId}/void", {
    params: { id, distinctionId },
    body: { reason },
  });

export const nameLeader = (id: string, body: NonNullable<Sent<typeof assignLeader>["body"]>) =>
  ask<typeof assignLeader>("post", "/api/v1/office/proposals/{id}/leaders", { params: { id }, body });

export const takeLeaderOff = (id: string, leaderId: string) =>
  ask<typeof endLeader>("post", "/api/v1/office/proposals/{id}/leaders/{leaderId}/end", { params: { id, leaderId } });

export const writeNote = (id: string, kind: "SUPERVISION" | "LOOK_BACK" | "REMINDER", text: string) =>
  ask<typeof noteProposal>("post", "/api/v1/office/proposals/{id}/notes", { params: { id }, body: { kind, text } });

export const readBundles = (signal?: AbortSignal) =>
  ask<typeof listBundles>("get", "/api/v1/office/proposal-bundles", { signal });

export const keepBundle = ({ id, ...body }: Bundle) =>
  ask<typeof saveBundle>("put", "/api/v1/office/proposal-bundles/{id}", { params: { id }, body });

export const putIntoArchive = (ids: readonly string[]) =>
  ask<typeof archiveProposals>("post", "/api/v1/office/proposal-archive", { body: { ids: [...ids] } });
