import { getPackDocument, getSheetPhoto } from "#contract/meetings-desk.ts";
import type { Refusal } from "#contract/refusals.ts";
import { done, refused } from "#domain/result.ts";
import { streamAttachmentFile } from "#server/attachments/attachment-files.ts";
import type { FoundAttachment } from "#server/attachments/find-attachment.ts";
import type { House } from "#server/house.ts";
import { type App, mount } from "#server/http/mount.ts";
import { findPackDocument, findSheetPhoto } from "#server/meetings/find-paper.ts";
import { findMeeting, knowsMeeting } from "#server/meetings/meeting-store.ts";
import type { Actor } from "#server/session/find-actor.ts";

/** Files of a meeting for those who hold it; to staff whose meeting it is not, they do not exist. */
export const mountPaperRoutes = (app: App, house: House): void => {
  const answer = async (actor: Actor, meetingId: string, find: () => Promise<FoundAttachment | undefined>) => {
    const meeting = await findMeeting(house.db, house.tenant.id, meetingId);
    const found = meeting && knowsMeeting(actor, meeting) ? await find() : undefined;
    const body = found && (await streamAttachmentFile(house.settings.dataDir, found.storedName));
    if (!found || !body) return refused<Refusal>({ kind: "not-found" });
    return done({ status: 200 as const, body, type: found.mediaType, headers: toBeSaved(found.name) });
  };
  mount(app, house, getPackDocument, ({ actor, params }) =>
    answer(actor, params.id, () => findPackDocument(house, params)),
  );
  mount(app, house, getSheetPhoto, ({ actor, params }) =>
    answer(actor, params.id, () => findSheetPhoto(house, params)),
  );
};

/** Always to be saved, never to be shown (security.md F-01). */
const toBeSaved = (name: string) => ({
  "content-disposition": `attachment; filename*=UTF-8''${encodeURIComponent(name)}`,
  "content-security-policy": "default-src 'none'; sandbox",
});
