import { endpoint } from "#contract/endpoint.ts";
import { Sha256, text, Uuid } from "#contract/fields.ts";
import { ATTACHMENT_MEDIA_TYPES, MOST_ATTACHMENT_BYTES } from "#domain/attachment/attachment-kind.ts";
import { z } from "zod";

export const putAttachment = endpoint({
  id: "putAttachment",
  method: "put",
  path: "/api/v1/attachments/{sha256}",
  tag: "sync",
  summary: "Put the bytes of a file that will go with a proposal; again under the same hash changes nothing",
  access: "session",
  params: z.strictObject({ sha256: Sha256 }),
  query: z.strictObject({ name: text(120) }),
  binary: { types: ["application/octet-stream"], maxBytes: MOST_ATTACHMENT_BYTES, isStreamed: true },
  answers: { 200: z.strictObject({ sha256: Sha256, bytes: z.int(), mediaType: z.string() }) },
  refusals: ["attachment-kind", "attachment-damaged", "too-many-requests", "not-allowed"],
});

export const getOwnAttachment = endpoint({
  id: "getOwnAttachment",
  method: "get",
  path: "/api/v1/attachments/{sha256}",
  tag: "sync",
  summary: "The bytes of a file that this account has put: for another device that holds the same draft",
  access: "session",
  params: z.strictObject({ sha256: Sha256 }),
  answers: { 200: ATTACHMENT_MEDIA_TYPES },
  refusals: ["not-found"],
});

export const getProposalAttachment = endpoint({
  id: "getProposalAttachment",
  method: "get",
  path: "/api/v1/proposals/{id}/attachments/{sha256}",
  tag: "sync",
  summary: "A file of a proposal, for its members, the 提案委 and the units that handle it",
  access: "session",
  params: z.strictObject({ id: Uuid, sha256: Sha256 }),
  answers: { 200: ATTACHMENT_MEDIA_TYPES },
  refusals: ["not-found"],
});
