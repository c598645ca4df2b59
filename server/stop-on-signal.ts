import type { Database } from "#server/db/database.ts";
import type { Log } from "#server/log.ts";
import type { Server } from "node:http";

const DRAIN_MS = 10_000;

/** SIGTERM and SIGINT: no new connections, requests under way are answered, then the database stops cleanly. */
export const stopOnSignal = (parts: {
  server: Server;
  database: Database;
  state: { draining: boolean };
  log: Log;
}): void => {
  const stop = async (signal: string): Promise<void> => {
    if (parts.state.draining) return;
    parts.state.draining = true;
    parts.log.info({ signal }, "draining");
    const closed = new Promise<void>((resolve) => parts.server.close(() => resolve()));
    parts.server.closeIdleConnections();
    const impatient = setTimeout(() => parts.server.closeAllConnections(), DRAIN_MS);
    await closed;
    clearTimeout(impatient);
    await parts.database.close();
    process.exit(0);
  };
  for (const signal of ["SIGTERM", "SIGINT"] as const) process.on(signal, () => void stop(signal));
};
