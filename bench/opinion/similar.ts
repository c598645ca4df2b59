import { inventTexts } from "#bench/opinion/invented-words.ts";
import type { OpinionWorld } from "#bench/opinion/opinion-world.ts";
import { SAME_MATTER } from "#domain/similar/likeness.ts";
import { findSameMatter } from "#server/similar/find-same-matter.ts";

const WARM_UP = 50;
const ASKED = 300;

/** How long 95 of 100 searches for look-alikes of new words take at most, in milliseconds. */
export const similarP95 = async ({ house }: OpinionWorld): Promise<number> => {
  const nextText = inventTexts("questions");
  const times: number[] = [];
  for (let asked = 0; asked < WARM_UP + ASKED; asked++) {
    const text = nextText();
    const started = performance.now();
    await findSameMatter(house.db, house.tenant.id, { like: { text }, among: "S", limit: 20, least: SAME_MATTER });
    if (asked >= WARM_UP) times.push(performance.now() - started);
  }
  return times.toSorted((one, other) => one - other)[Math.floor(ASKED * 0.95)] ?? NaN;
};
