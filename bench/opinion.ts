import { atlasP95 } from "#bench/opinion/atlas.ts";
import { clusterOneP95 } from "#bench/opinion/cluster.ts";
import { opinionWorld } from "#bench/opinion/opinion-world.ts";
import { similarP95 } from "#bench/opinion/similar.ts";
import { type Report, rounded } from "#bench/report.ts";

const suite = "opinion";
const SMALL = 100_000;
const LARGE = 1_000_000;

/** What it costs to find look-alikes among as many submissions as a city gets in decades. */
export const run = async (report: Report): Promise<void> => {
  const world = await opinionWorld();
  try {
    await world.fillTo(SMALL);
    const small = await similarP95(world);
    report({ suite, metric: "similar-100k-p95-ms", value: rounded(small, 1), unit: "ms" });
    await world.fillTo(LARGE);
    const large = await similarP95(world);
    report({ suite, metric: "similar-1m-p95-ms", value: rounded(large, 1), unit: "ms" });
    report({ suite, metric: "similar-growth", value: rounded(large / small), unit: "ratio" });
    report({ suite, metric: "cluster-one-ms", value: rounded(await clusterOneP95(world), 1), unit: "ms" });
  } finally {
    await world.stop();
  }
  report({ suite, metric: "atlas-10m-p95-ms", value: rounded(await atlasP95(), 1), unit: "ms" });
};
