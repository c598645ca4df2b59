import { fillWorld } from "#bench/proposals/growth-world.ts";
import { median, rounded, type Report } from "#bench/report.ts";
import { DEMO_PASSWORD } from "#server/demo/demo-accounts.ts";
import { type RunningServer, startServer } from "#tests/support/running-server.ts";

const SMALL = 1_000;
const LARGE = 100_000;
const WARM = 5;
const ROUNDS = 41;
const COMMITTEE = "13800000011";

/** The office's list and boards; the statistics are left out: they count, and are read once a day. */
const PATHS: Readonly<Record<string, string>> = {
  list: "proposals",
  "list-one-state": "proposals?state=CLOSED",
  counts: "proposal-counts",
  assignments: "assignments",
  "unit-wishes": "unit-wishes",
  deadlines: "deadlines",
  "reply-audits": "reply-audits",
  ratings: "ratings?state=REPLIED",
  promises: "promises",
};

interface World {
  readonly server: RunningServer;
  readonly cookie: string;
}

/**
 * Median times of the office's list and boards at 100,000 proposals against 1,000, in turn within one run. 100,000: many former sessions,
 * archived, and one current session of the same size as in the small world.
 */
export const measureListGrowth = async (report: Report): Promise<void> => {
  const [small, large] = [await openWorld(SMALL), await openWorld(LARGE)];
  try {
    const ratios: number[] = [];
    for (const [name, path] of Object.entries(PATHS)) {
      const [one, other] = await timesOf([small, large], `/api/v1/office/${path}`);
      const ratio = other / one;
      ratios.push(ratio);
      const metric = `list-growth-${name}`;
      report({
        suite: "proposals",
        metric,
        value: rounded(other, 1),
        unit: "ms at 100,000",
        peer: "at 1,000",
        peerValue: rounded(one, 1),
        ratio: rounded(ratio),
      });
    }
    report({
      suite: "proposals",
      metric: "list-growth",
      value: rounded(Math.max(...ratios)),
      unit: "times, the worst",
    });
  } finally {
    await small.server.stop();
    await large.server.stop();
  }
};

const openWorld = async (proposals: number): Promise<World> => {
  const server = await startServer({ env: { DEMO: "on" } });
  await fillWorld(server, proposals);
  const answer = await fetch(`${server.origin}/api/v1/session`, {
    method: "POST",
    headers: { "content-type": "application/json", origin: server.origin },
    body: JSON.stringify({ phone: COMMITTEE, password: DEMO_PASSWORD }),
  });
  if (!answer.ok) throw new Error(`sign-in: ${answer.status} ${await answer.text()}`);
  const cookie = answer.headers
    .getSetCookie()
    .map((line) => line.split(";")[0])
    .join("; ");
  return { server, cookie };
};

/** The median milliseconds of one path in both worlds, asked in turn. */
const timesOf = async ([small, large]: readonly [World, World], path: string): Promise<readonly [number, number]> => {
  const times: readonly [number[], number[]] = [[], []];
  for (let round = 0; round < WARM + ROUNDS; round++) {
    const [one, other] = [await ask(small, path), await ask(large, path)];
    if (round < WARM) continue;
    times[0].push(one);
    times[1].push(other);
  }
  return [median(times[0]), median(times[1])];
};

const ask = async ({ server, cookie }: World, path: string): Promise<number> => {
  const begun = performance.now();
  const answer = await fetch(`${server.origin}${path}`, { headers: { cookie } });
  await answer.arrayBuffer();
  if (!answer.ok) throw new Error(`${path}: ${answer.status}`);
  return performance.now() - begun;
};
