import type { PersonDatabase } from "#data/database.ts";
import type { DeliveryFacts } from "#data/delivery.ts";
import { readUnderWay } from "#data/under-way.ts";

/** What all deliveries of this person depend on: whether sending is paused, and which ops are under way. */
export const readDeliveryFacts = async (database: PersonDatabase): Promise<DeliveryFacts> => {
  const [pause, underWay] = await Promise.all([database.readMeta("pause"), readUnderWay(database)]);
  return { pause: pause ?? null, underWay };
};
