/** After so many days what somebody said counts half in a topic's heat: an office works by the quarter. */
export const HALF_LIFE_DAYS = 90;

const DAY_MS = 86_400_000;

/**
 * The instant from which heat is counted. All people fade alike, so a topic's heat can be kept as of this instant and the order of topics
 * holds for every later one.
 */
export const HEAT_EPOCH = Date.parse("2020-01-01T00:00:00+08:00");

/** What one person who spoke last at this instant adds, as of the epoch. */
export const heatOfPerson = (lastAt: Date): number => 2 ** ((lastAt.getTime() - HEAT_EPOCH) / DAY_MS / HALF_LIFE_DAYS);

/** What spreads over many places weighs more: 1 for one town, 3.1 for eight. A place that is not known counts as one. */
export const placesFactor = (towns: number): number => 1 + Math.log(Math.max(1, towns));

/** Heat at an instant, of a heat as of the epoch: people who spoke just now count 1 each, times places. */
export const heatAt = (kept: number, now: Date): number => kept / heatOfPerson(now);

/** Heat as of the epoch: each person once, by the last time that they spoke, times places. */
export const heatOf = (lastAtOfPeople: readonly Date[], towns: number): number =>
  lastAtOfPeople.reduce((sum, at) => sum + heatOfPerson(at), 0) * placesFactor(towns);
