import * as contract from "#contract/meetings.ts";
import { done, refused } from "#domain/result.ts";
import type { TextBlock } from "#domain/meeting/text-block.ts";
import { streamAttachmentFile } from "#server/attachments/attachment-files.ts";
import type { House } from "#server/house.ts";
import { type App, mount } from "#server/http/mount.ts";
import { findDocument } from "#server/meetings/find-document.ts";
import { readMyMeetings } from "#server/meetings/read-my-meetings.ts";
import { createHash } from "node:crypto";

/** Meetings of the signed-in member, sent again only where something has changed. */
export const mountMyMeetingRoutes = (app: App, house: House): void => {
  mount(app, house, contract.getMyMeetings, async ({ actor, headers }) => {
    if (actor.memberId === null) return refused({ kind: "not-allowed" });
    const body = await readMyMeetings(house, actor.memberId);
    const { asOf: _, ...lasting } = body;
    const etag = `"${createHash("sha256").update(JSON.stringify(lasting)).digest("base64url").slice(0, 22)}"`;
    if (headers["if-none-match"] === etag) return done({ status: 304, headers: { etag } });
    return done({ status: 200, body, headers: { etag } });
  });

  mount(app, house, contract.getMeetingDocument, async ({ actor, params }) => {
    const found = actor.memberId === null ? undefined : await findDocument(house, actor.memberId, params);
    const body = found && (await streamAttachmentFile(house.settings.dataDir, found.storedName));
    if (!found || !body) return refused({ kind: "not-found" });
    const type = found.mediaType === "application/pdf" ? found.mediaType : "application/octet-stream";
    return done({ status: 200, body, type, headers: toBeSaved(found.fileName) });
  });

  mount(app, house, contract.getMeetingDocumentBlocks, async ({ actor, params }) => {
    const found = actor.memberId === null ? undefined : await findDocument(house, actor.memberId, params);
    if (!found?.blocks) return refused({ kind: "not-found" });
    return done({ status: 200, body: { blocks: found.blocks.map(blockOf) } });
  });
};

const blockOf = ({ kind, text, cells }: TextBlock) => ({ kind, text, ...(cells && { cells: [...cells] }) });

/** Never shown in our origin (security.md F-01): the app draws a PDF itself. */
const toBeSaved = (name: string) => ({
  "content-disposition": `attachment; filename*=UTF-8''${encodeURIComponent(name)}`,
  "content-security-policy": "default-src 'none'; sandbox",
});
