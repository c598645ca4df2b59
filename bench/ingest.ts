import { openBareCommits } from "#bench/ingest/bare-commits.ts";
import { measureHttp, newRequests } from "#bench/ingest/http-clients.ts";
import { median, type Report, rounded } from "#bench/report.ts";
import { connectionOf } from "#tests/support/database-of-server.ts";
import { startServer } from "#tests/support/running-server.ts";

const ROUNDS = 7;
const SECONDS = 3;

/** Acknowledged durable submissions per second through HTTP, against bare one-row commits on the same database; interleaved, medians. */
export const run = async (report: Report): Promise<void> => {
  const server = await startServer();
  try {
    const port = Number(new URL(server.origin).port);
    const limit = await openBareCommits(await connectionOf(server.dataDir), server.dataDir);
    await measureHttp(port, 32, newRequests(2000));
    for (const clients of [1, 32]) {
      const values: number[] = [];
      const limits: number[] = [];
      // As many requests as take about as long as a round of the peer.
      let count = clients * 100;
      for (let round = 0; round < ROUNDS; round++) {
        const rate = await measureHttp(port, clients, newRequests(Math.ceil(count)));
        count = rate * SECONDS;
        if (round > 0) values.push(rate);
        limits.push(await limit.measure(clients, SECONDS));
      }
      const value = median(values);
      const peerValue = median(limits);
      report({
        suite: "ingest",
        metric: clients === 1 ? "http-1-client" : `http-${clients}-clients`,
        value: rounded(value, 0),
        unit: "submissions/s",
        peer: limit.name,
        peerValue: rounded(peerValue, 0),
        ratio: rounded(value / peerValue),
      });
    }
  } finally {
    await server.stop();
  }
};
