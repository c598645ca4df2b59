import type { Database } from "#server/db/database.ts";
import type { Log } from "#server/log.ts";
import type { Server, ServerResponse } from "node:http";

const DRAIN_MS = 10_000;

/** SIGTERM and SIGINT: no new connections, requests under way are answered, then the database stops cleanly. */
export const stopOnSignal = (parts: {
  server: Server;
  database: Database;
  state: { draining: boolean };
  log: Log;
  /** Before the database goes. */
  stopJobs: () => Promise<void>;
}): void => {
  // A connection that is kept alive would bring new requests until the last moment, and lose the answers of some.
  parts.server.prependListener("request", (_, response: ServerResponse) => {
    if (parts.state.draining) response.setHeader("connection", "close");
  });
  const stop = async (signal: string): Promise<void> => {
    if (parts.state.draining) return;
    parts.state.draining = true;
    parts.log.info({ signal }, "draining");
    const closed = new Promise<void>((resolve) => parts.server.close(() => resolve()));
    const sweep = setInterval(() => parts.server.closeIdleConnections(), 50);
    const impatient = setTimeout(() => parts.server.closeAllConnections(), DRAIN_MS);
    await closed;
    clearInterval(sweep);
    clearTimeout(impatient);
    await parts.stopJobs();
    await parts.database.close();
    process.exit(0);
  };
  for (const signal of ["SIGTERM", "SIGINT"] as const) process.on(signal, () => void stop(signal));
};
