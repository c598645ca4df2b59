import { connectDatabase } from "#server/db/database.ts";
import { startEmbeddedPostgres } from "#server/db/embedded/start-embedded-postgres.ts";
import { migrate } from "#server/db/migrate.ts";
import { chanceFrom } from "#server/demo/chance.ts";
import { OPINION_CATEGORIES } from "#domain/submission/submission-lists.ts";
import type { House } from "#server/house.ts";
import { type AtlasFilter, readAtlas } from "#server/topic-atlas/read-atlas.ts";
import { fillAtlas, TOPIC_ID, TOWNS } from "#bench/opinion/fill-atlas.ts";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";

const TENANT = "bench";
const WARM_UP = 20;
const ASKED = 300;

/** How long 95 of 100 readings of the atlas take at most, in milliseconds, by any filter, over the sums that 10,000,000 submissions of five years leave; the submissions themselves are not there. */
export const atlasP95 = async (): Promise<number> => {
  const dataDir = await mkdtemp(join(tmpdir(), "lvzhi-bench-"));
  const postgres = await startEmbeddedPostgres({ dataDir });
  const database = connectDatabase(postgres.connection);
  try {
    await migrate(database.owner);
    await fillAtlas(database.owner, TENANT);
    const tenant = { id: TENANT, name: TENANT, shortName: TENANT, epoch: "" };
    const house = { db: database.db, tenant, now: () => new Date("2026-12-01T00:00:00Z") } as House;
    const next = randomFilters();
    const times: number[] = [];
    for (let asked = 0; asked < WARM_UP + ASKED; asked++) {
      const filter = next();
      const started = performance.now();
      await readAtlas(house, filter);
      if (asked >= WARM_UP) times.push(performance.now() - started);
    }
    return times.toSorted((one, other) => one - other)[Math.floor(ASKED * 0.95)] ?? NaN;
  } finally {
    await database.close();
    await postgres.stop();
    await rm(dataDir, { recursive: true, force: true });
  }
};

/** From one month to all sixty, each part of the filter set or not. */
const randomFilters = (): (() => AtlasFilter) => {
  const chance = chanceFrom("atlas filters");
  return () => {
    const from = chance.below(60);
    const to = chance.between(from, 59);
    return {
      from: monthAt(from),
      to: monthAt(to),
      ...(chance.happens(0.5) && { town: `T${chance.below(TOWNS)}` }),
      ...(chance.happens(0.5) && { category: chance.pick(OPINION_CATEGORIES) }),
      ...(chance.happens(0.25) && { topic: TOPIC_ID(chance.between(1, 100)) }),
      measure: chance.pick(["people", "items"] as const),
    };
  };
};

const monthAt = (at: number): string => `${2022 + Math.floor(at / 12)}-${String((at % 12) + 1).padStart(2, "0")}`;
