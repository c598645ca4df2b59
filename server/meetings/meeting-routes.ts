import * as contract from "#contract/meetings-desk.ts";
import { done } from "#domain/result.ts";
import type { House } from "#server/house.ts";
import { type App, mount } from "#server/http/mount.ts";
import { mountAttendanceRoutes } from "#server/meetings/attendance-routes.ts";
import { inMeeting } from "#server/meetings/in-meeting.ts";
import { listMeetingPeople } from "#server/meetings/list-meeting-people.ts";
import { listMeetings } from "#server/meetings/list-meetings.ts";
import { mountMyMeetingRoutes } from "#server/meetings/my-meeting-routes.ts";
import { mountPackRoutes } from "#server/meetings/pack-routes.ts";
import { mountPaperRoutes } from "#server/meetings/paper-routes.ts";
import { moveMeeting } from "#server/meetings/move-meeting.ts";
import { meetingAfter } from "#server/meetings/read-meeting.ts";
import { mountSheetRoutes } from "#server/meetings/sheet-routes.ts";
import { saveInvitees } from "#server/meetings/save-invitees.ts";
import { saveMeeting } from "#server/meetings/save-meeting.ts";
import { allOrNothing } from "#server/db/all-or-nothing.ts";

/** Endpoints of meetings and activities → use cases. */
export const mountMeetingRoutes = (app: App, house: House): void => {
  mountMyMeetingRoutes(app, house);
  mountAttendanceRoutes(app, house);
  mountPackRoutes(app, house);
  mountSheetRoutes(app, house);
  mountPaperRoutes(app, house);
  mountReading(app, house);
  mountWriting(app, house);
};

const mountReading = (app: App, house: House): void => {
  mount(app, house, contract.listMeetings, async ({ actor, query }) =>
    done({ status: 200, body: { items: await listMeetings(house, actor, query) } }),
  );
  mount(app, house, contract.readMeeting, ({ actor, params }) =>
    meetingAfter(house, actor, params.id, done(undefined)),
  );
  mount(app, house, contract.listMeetingPeople, async () =>
    done({ status: 200, body: { members: await listMeetingPeople(house) } }),
  );
};

const mountWriting = (app: App, house: House): void => {
  mount(app, house, contract.saveMeeting, async ({ actor, params, body }) => {
    const saved = await allOrNothing(house, (tx) => saveMeeting(tx, house, actor, params.id, body));
    return meetingAfter(house, actor, params.id, saved);
  });
  mount(app, house, contract.saveInvitees, async ({ actor, params, body }) => {
    const saved = await inMeeting(house, actor, params.id, (tx, meeting) =>
      saveInvitees(tx, house, actor, meeting, body.invitees),
    );
    return meetingAfter(house, actor, params.id, saved);
  });
  mount(app, house, contract.moveMeeting, async ({ actor, params, body }) => {
    const moved = await inMeeting(house, actor, params.id, (tx, meeting) =>
      moveMeeting(tx, house, actor, meeting, body),
    );
    return meetingAfter(house, actor, params.id, moved);
  });
};
