import { allEndpoints } from "#contract/all-endpoints.ts";
import type { House } from "#server/house.ts";
import { ApiDocs, apiDocsStyle } from "#server/http/api-docs.tsx";
import { mountAppFiles } from "#server/http/app-files.ts";
import { refusalOfFault } from "#server/http/faults.ts";
import { refuseCrossSite, refuseForeignHost, setSecurityHeaders } from "#server/http/guards.ts";
import { mountHealthRoutes } from "#server/http/health-routes.ts";
import { createMetrics } from "#server/http/metrics.ts";
import type { App, AppEnv } from "#server/http/mount.ts";
import { allowedMethods } from "#server/http/allowed-methods.ts";
import { openApiOf } from "#server/http/openapi.ts";
import { problemResponse } from "#server/http/problem.ts";
import { createHash } from "node:crypto";
import { Hono } from "hono";

export interface AppParts {
  /** Puts the endpoints of every subject on the app. */
  readonly mountSubjects: (app: App, house: House) => void;
  /** The built member app; may not exist yet. */
  readonly appFolder: string;
  /** Turns true when the process is asked to stop. */
  readonly state: { draining: boolean };
}

/** The whole server as one function of a request. */
export const createApp = (house: House, { mountSubjects, appFolder, state }: AppParts): App => {
  const app = new Hono<AppEnv>();
  const metrics = createMetrics();

  app.use(async (c, next) => {
    const started = performance.now();
    c.set("traceId", crypto.randomUUID());
    c.set("route", "other");
    await next();
    const seconds = (performance.now() - started) / 1000;
    const line = { method: c.req.method, route: c.get("route"), status: c.res.status };
    metrics.noteRequest(line, seconds);
    house.log.debug({ ...line, ms: Math.round(seconds * 1000), trace: c.get("traceId") }, "request");
  });
  app.use(setSecurityHeaders(house.settings));
  app.use(refuseForeignHost(house.settings));
  app.use(refuseCrossSite);

  mountHealthRoutes(app, house, metrics, state);
  mountApiPages(app, house);
  mountSubjects(app, house);
  mountAppFiles(app, house, appFolder);

  app.onError((fault, c) => {
    const refusal = refusalOfFault(fault);
    house.log[refusal.kind === "internal-error" ? "error" : "warn"](
      { err: fault, trace: c.get("traceId"), route: c.get("route") },
      refusal.kind,
    );
    return problemResponse(refusal, c.get("traceId"));
  });
  app.notFound((c) => {
    const allow = allowedMethods(app, c.req.path);
    if (allow.length > 0 && !allow.includes(c.req.method)) {
      return problemResponse({ kind: "method-not-allowed" }, c.get("traceId"), { allow: allow.join(", ") });
    }
    return problemResponse({ kind: "not-found" }, c.get("traceId"));
  });
  return app;
};

const mountApiPages = (app: App, house: House): void => {
  const document = JSON.stringify(openApiOf(allEndpoints, house.tenant.name));
  const styleHash = createHash("sha256").update(apiDocsStyle).digest("base64");
  app.get("/api/openapi.json", (c) => c.body(document, 200, { "content-type": "application/json; charset=utf-8" }));
  app.get("/api/docs", (c) =>
    c.html(`<!doctype html>${ApiDocs({ endpoints: allEndpoints })}`, 200, {
      "content-security-policy": `default-src 'none'; style-src 'sha256-${styleHash}'; frame-ancestors 'none'; base-uri 'none'`,
    }),
  );
};
