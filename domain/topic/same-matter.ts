/** Two topics that one text fits are one if their members are nearly as like each other as they had to be to join: by so much less. */
const LESS = 0.05;

/** So many members of each are held against each other. */
export const MEMBERS_COMPARED = 6;

/** Whether two topics, whose texts need such a likeness to join (leastLikeness), speak of one matter: an average over all pairs, so that one common member joins nothing. */
export const areOneMatter = <Member>(
  least: number,
  some: readonly Member[],
  others: readonly Member[],
  likeness: (one: Member, other: Member) => number,
): boolean => {
  if (some.length === 0 || others.length === 0) return false;
  const sum = some.reduce((total, one) => total + others.reduce((part, other) => part + likeness(one, other), 0), 0);
  return sum / (some.length * others.length) >= least - LESS;
};
