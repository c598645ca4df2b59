import * as contract from "#contract/meetings-desk.ts";
import { done } from "#domain/result.ts";
import type { House } from "#server/house.ts";
import { type App, mount } from "#server/http/mount.ts";
import { addDocument, readUploaded } from "#server/meetings/add-document.ts";
import { inMeeting } from "#server/meetings/in-meeting.ts";
import { moveSpeech } from "#server/meetings/move-speech.ts";
import { removeDocument } from "#server/meetings/remove-document.ts";
import { allOrNothing } from "#server/db/all-or-nothing.ts";

/** Documents and speech papers of a meeting: endpoints → use cases. */
export const mountPackRoutes = (app: App, house: House): void => {
  mount(app, house, contract.addMeetingDocument, async ({ actor, params, body }) => {
    const file = await readUploaded(house, actor, body.sha256);
    if (!file.ok) return file;
    const added = await inMeeting(house, actor, params.id, (tx, meeting) =>
      addDocument(tx, house, actor, meeting, params.documentId, body, file.value),
    );
    return added.ok ? done({ status: 200, body: added.value }) : added;
  });
  mount(app, house, contract.removeMeetingDocument, async ({ actor, params }) => {
    const removed = await inMeeting(house, actor, params.id, (tx, meeting) =>
      removeDocument(tx, house, actor, meeting, params.documentId),
    );
    return removed.ok ? done({ status: 204 }) : removed;
  });
  mount(app, house, contract.moveSpeech, async ({ actor, params, body }) => {
    const moved = await allOrNothing(house, (tx) => moveSpeech(tx, house, actor, params.id, body));
    return moved.ok ? done({ status: 204 }) : moved;
  });
};
