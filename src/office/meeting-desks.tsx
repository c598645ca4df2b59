import { lazy } from "react";
import type { OfficeDesk } from "#office/desks.tsx";

const MeetingsScreen = lazy(() =>
  import("#office/meetings/meetings-screen.tsx").then((chunk) => ({ default: chunk.MeetingsScreen })),
);
const LeavesScreen = lazy(() =>
  import("#office/leaves/leaves-screen.tsx").then((chunk) => ({ default: chunk.LeavesScreen })),
);
const RoomScreen = lazy(() =>
  import("#office/meetings/room-screen.tsx").then((chunk) => ({ default: chunk.RoomScreen })),
);

/** Meetings, activities and leave from them. */
export const MEETING_DESKS: readonly OfficeDesk[] = [
  {
    to: "/office/meetings",
    label: "会议活动",
    needs: "meeting.write",
    home: "/office/meetings",
    screen: <MeetingsScreen />,
  },
  {
    to: "/office/leaves",
    label: "请假",
    needs: "meeting.decideLeave",
    home: "/office/leaves",
    screen: <LeavesScreen />,
  },
];

/** The projector's page of a half-day stands alone: without the bar, without a name. */
export const ROOM = { path: "meetings/:id/room/:sessionId", needs: "meeting.write", screen: <RoomScreen /> } as const;
