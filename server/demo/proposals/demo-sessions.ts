const DAY_MS = 86_400_000;

/** A yearly plenary of the demo: 三届四次, opened on 12 January at nine o'clock. */
export interface DemoSession {
  readonly term: number;
  readonly session: number;
  readonly opensAt: Date;
}

/** The last three sessions before `now`, oldest first; a session counts once it is two months old, so that its proposals are under way. */
export const demoSessions = (now: Date): readonly DemoSession[] => {
  const opening = (year: number) => new Date(`${year}-01-12T09:00:00+08:00`);
  const thisYear = now.getUTCFullYear();
  const last = now.getTime() - opening(thisYear).getTime() > 60 * DAY_MS ? thisYear : thisYear - 1;
  return [2, 3, 4].map((session) => ({ term: 3, session, opensAt: opening(last - 4 + session) }));
};
