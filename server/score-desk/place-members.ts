import { amountOf } from "#domain/score/points.ts";
import type { MemberStatement } from "#server/score-desk/year-statements.ts";

/** A place by points: 1, 2, 2, 4 …; who has the same points shares it. */
export interface Placed {
  readonly item: MemberStatement;
  readonly place: number;
  readonly isTied: boolean;
}

/** Scored members by points, the highest first, within a tie by member number; who is not scored has no place. */
export const placeMembers = (items: readonly MemberStatement[]): readonly Placed[] => {
  const scored = items
    .filter(({ member }) => member.isScored)
    .map((item) => ({ item, amount: amountOf(item.statement.total) }))
    .toSorted((a, b) => (a.amount === b.amount ? byNumber(a.item, b.item) : a.amount > b.amount ? -1 : 1));
  return scored.map(({ item, amount }) => ({
    item,
    place: scored.findIndex((other) => other.amount === amount) + 1,
    isTied: scored.filter((other) => other.amount === amount).length > 1,
  }));
};

const byNumber = (a: MemberStatement, b: MemberStatement): number =>
  a.member.memberNo < b.member.memberNo ? -1 : a.member.memberNo > b.member.memberNo ? 1 : 0;
