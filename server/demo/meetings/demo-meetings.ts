import { chanceFrom } from "#server/demo/chance.ts";
import { daysLater, officeTime } from "#server/demo/demo-calendar.ts";
import type { DemoAccount, DemoMember } from "#server/demo/demo-shapes.ts";
import { demoSessions } from "#server/demo/proposals/demo-sessions.ts";
import type { DutyRow } from "#server/demo/duty/duty-row.ts";
import { type MeetingRows, noMeetingRows } from "#server/demo/meetings/meeting-rows.ts";
import { tellMeeting, type MeetingTelling } from "#server/demo/meetings/meeting-story.ts";
import { planYear } from "#server/demo/meetings/plan-year.ts";
import { tellAttendance } from "#server/demo/meetings/tell-attendance.ts";
import { tellComing } from "#server/demo/meetings/tell-coming.ts";

export interface DemoMeetings {
  readonly rows: MeetingRows;
  readonly duties: readonly DutyRow[];
  /** Of what is to come, the meeting that has documents. */
  readonly withPack: string | undefined;
}

interface People {
  readonly members: readonly DemoMember[];
  readonly accounts: readonly DemoAccount[];
}

/** Two years of meetings and activities up to `now`, one that goes on today, and some to come. */
export const demoMeetings = (seed: string, now: Date, { members, accounts }: People): DemoMeetings => {
  const clerk = accounts.find(({ roles }) => roles.includes("MEMBER_AFFAIRS"));
  const approver = accounts.find(({ roles }) => roles.includes("SECRETARY_GENERAL"));
  if (!clerk || !approver) throw new Error("nobody holds the demo's meetings");
  const rows = noMeetingRows();
  const duties: DutyRow[] = [];
  const telling: MeetingTelling = {
    chance: chanceFrom(`${seed}/meetings`),
    now,
    members,
    clerk,
    approver,
    rows,
    duties,
  };
  const last = demoSessions(now).at(-1);
  const year = new Date(now.getTime() + 8 * 3_600_000).getUTCFullYear();
  for (const held of [year - 1, year]) {
    const session = (last?.session ?? 4) + held - (last?.opensAt.getUTCFullYear() ?? year);
    for (const plan of planYear(telling.chance, held, session)) {
      const ends = plan.sessions.at(-1)?.endsAt ?? now;
      if (ends > now) break;
      const counted = officeTime(telling.chance, ends, 16, 40);
      const finalisedAt = counted < now ? counted : null;
      const noticeAt = daysLater(plan.sessions[0]?.startsAt ?? now, -10);
      const meeting = tellMeeting(telling, plan, { state: finalisedAt ? "FINALISED" : "PUBLISHED", noticeAt });
      tellAttendance(telling, meeting, finalisedAt);
    }
  }
  return { rows, duties, withPack: tellComing({ ...telling, chance: chanceFrom(`${seed}/meetings-to-come`) }) };
};
