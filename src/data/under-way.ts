import type { PersonDatabase } from "#data/database.ts";

/** The opIds of what has left the phone and is not answered yet, in this tab or another one. */
export const readUnderWay = async ({ flights }: PersonDatabase): Promise<Set<string>> =>
  new Set((await flights.toArray()).flatMap((flight) => flight.opIds));
