import type { House } from "#server/house.ts";

/** How long another node's change may go unseen here. */
const KEPT_MS = 5_000;

/** Reads through, and keeps what one house read for a few seconds; `forget` after this node changed it. A failed reading is not kept. */
export const keepBriefly = <Value>(read: (house: House) => Promise<Value>) => {
  const kept = new WeakMap<House, { readonly until: number; readonly value: Promise<Value> }>();
  return {
    read: (house: House): Promise<Value> => {
      const known = kept.get(house);
      if (known && performance.now() < known.until) return known.value;
      const value = read(house);
      kept.set(house, { until: performance.now() + KEPT_MS, value });
      value.catch(() => kept.delete(house));
      return value;
    },
    forget: (house: House): void => void kept.delete(house),
  };
};
