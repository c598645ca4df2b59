import * as contract from "#contract/meetings-desk.ts";
import type { Refusal } from "#contract/refusals.ts";
import { done, refused } from "#domain/result.ts";
import type { House } from "#server/house.ts";
import { type App, mount } from "#server/http/mount.ts";
import { checkInByMemberCode } from "#server/meetings/check-in-by-member-code.ts";
import { decideLeave } from "#server/meetings/decide-leave.ts";
import { inMeeting } from "#server/meetings/in-meeting.ts";
import { listLeaves } from "#server/meetings/list-leaves.ts";
import { markAttendance } from "#server/meetings/mark-attendance.ts";
import { meetingAfter } from "#server/meetings/read-meeting.ts";
import { previewFinalisation } from "#server/meetings/preview-finalisation.ts";
import { showRoomCodes } from "#server/meetings/show-room-codes.ts";
import { allOrNothing } from "#server/db/all-or-nothing.ts";

/** Check-in and leave: endpoints → use cases. */
export const mountAttendanceRoutes = (app: App, house: House): void => {
  mount(app, house, contract.markAttendance, async ({ actor, params, body }) => {
    const marked = await inMeeting(house, actor, params.id, (tx, meeting) =>
      markAttendance(tx, house, actor, meeting, body),
    );
    return meetingAfter(house, actor, params.id, marked);
  });
  mount(app, house, contract.checkInByMemberCode, async ({ actor, params, body }) => {
    const checked = await inMeeting(house, actor, params.id, (tx, meeting) =>
      checkInByMemberCode(tx, house, actor, meeting, body),
    );
    return checked.ok ? done({ status: 200, body: checked.value }) : checked;
  });
  mount(app, house, contract.getRoomCodes, async ({ actor, params, query }) => {
    const codes = await showRoomCodes(house, actor, params.id, query.sessionId);
    return codes ? done({ status: 200, body: codes }) : refused({ kind: "not-found" });
  });
  mount(app, house, contract.previewFinalisation, async ({ actor, params }) => {
    const preview = await inMeeting(house, actor, params.id, (tx, meeting) => previewFinalisation(tx, house, meeting));
    return preview.ok ? done({ status: 200, body: preview.value }) : preview;
  });
  mount(app, house, contract.listLeaves, async () => done({ status: 200, body: { items: await listLeaves(house) } }));
  mount(app, house, contract.decideLeave, async ({ actor, params, body }) => {
    const decided = await allOrNothing(house, (tx) => decideLeave(tx, house, actor, params.id, body));
    if (!decided.ok) return decided;
    const [leave] = await listLeaves(house, params.id);
    return leave ? done({ status: 200, body: leave }) : refused<Refusal>({ kind: "not-found" });
  });
};
