import type { House } from "#server/house.ts";
import type { App } from "#server/http/mount.ts";
import type { Metrics } from "#server/http/metrics.ts";
import { sql } from "kysely";

/** /healthz: the process is alive. /readyz: it can take work, the database answers. /metrics: Prometheus text; in production for this machine alone. */
export const mountHealthRoutes = (app: App, house: House, metrics: Metrics, state: { draining: boolean }): void => {
  app.get("/healthz", (c) => c.json({ status: "ok" }));

  app.get("/readyz", async (c) => {
    if (state.draining) return c.json({ status: "draining" }, 503);
    try {
      await sql`select 1`.execute(house.db);
      return c.json({ status: "ready" });
    } catch {
      return c.json({ status: "database-unreachable" }, 503);
    }
  });

  app.get("/metrics", async (c) => {
    const peer = c.env.incoming.socket.remoteAddress ?? "";
    const local = peer === "::1" || peer.endsWith("127.0.0.1");
    if (house.settings.production && (!local || c.req.header("x-forwarded-for") !== undefined)) return c.notFound();
    return c.body(await metrics.text(), 200, { "content-type": metrics.contentType });
  });
};
