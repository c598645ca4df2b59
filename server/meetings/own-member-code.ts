import { MEMBER_CODE_DAYS, memberCodeOf } from "#domain/meeting/member-code.ts";
import { shanghaiDay } from "#domain/time/shanghai.ts";
import type { House } from "#server/house.ts";
import { signBy } from "#server/meetings/sign-code.ts";

const DAY_MS = 24 * 3_600_000;

/** A member's own code, the same all day long, good for seven days after it. */
export const ownMemberCode = ({ keys, now }: House, memberId: string): { code: string; until: Date } => {
  const midnight = Date.parse(`${shanghaiDay(now())}T00:00:00+08:00`);
  const until = new Date(midnight + (1 + MEMBER_CODE_DAYS) * DAY_MS);
  return { code: memberCodeOf(memberId, until, signBy(keys.memberCodeKey)), until };
};
