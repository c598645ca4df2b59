import { getOwnAttachment, getProposalAttachment, putAttachment } from "#contract/attachments.ts";
import { may } from "#domain/account/roles.ts";
import { done, refused } from "#domain/result.ts";
import { streamAttachmentFile } from "#server/attachments/attachment-files.ts";
import {
  findOwnAttachment,
  findProposalAttachment,
  type FoundAttachment,
} from "#server/attachments/find-attachment.ts";
import { receiveAttachment } from "#server/attachments/receive-attachment.ts";
import type { House } from "#server/house.ts";
import { mount, type App } from "#server/http/mount.ts";

/** Files that go with proposals: put by hash, read by whoever may read the proposal. */
export const mountAttachmentRoutes = (app: App, house: House): void => {
  mount(app, house, putAttachment, async ({ actor, params, query, stream }) => {
    const permissions = ["submission.submitAsMember", "proposal.move", "meeting.write", "score.write"] as const;
    const mayPut = permissions.some((permission) => may(actor.roles, permission));
    if (!mayPut) return refused({ kind: "not-allowed" });
    const stored = await receiveAttachment(house, actor.accountId, { ...params, name: query.name, stream });
    return stored.ok ? done({ status: 200, body: stored.value }) : stored;
  });

  mount(app, house, getOwnAttachment, async ({ actor, params }) =>
    answer(house, await findOwnAttachment(house, actor, params.sha256)),
  );

  mount(app, house, getProposalAttachment, async ({ actor, params }) =>
    answer(house, await findProposalAttachment(house, actor, params.id, params.sha256)),
  );
};

/** Always to be saved, never to be shown: what somebody sent is not to run in our origin (security.md F-01). */
const answer = async ({ settings }: House, found: FoundAttachment | undefined) => {
  const body = found && (await streamAttachmentFile(settings.dataDir, found.storedName));
  if (!found || !body) return refused({ kind: "not-found" } as const);
  const headers = {
    "content-disposition": `attachment; filename*=UTF-8''${encodeName(found.name || found.storedName)}`,
    "content-security-policy": "default-src 'none'; sandbox",
  };
  return done({ status: 200, body, type: found.mediaType, headers } as const);
};

/** RFC 8187: also the marks that encodeURIComponent leaves. */
const encodeName = (name: string): string =>
  encodeURIComponent(name).replace(/['()*!]/g, (mark) => `%${mark.charCodeAt(0).toString(16).toUpperCase()}`);
