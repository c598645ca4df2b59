import { collectDefaultMetrics, Counter, Histogram, Registry } from "prom-client";

/** Counts by route template, never by path: no receipt, code or id becomes a label. */
export interface Metrics {
  readonly contentType: string;
  readonly text: () => Promise<string>;
  readonly noteRequest: (labels: { method: string; route: string; status: number }, seconds: number) => void;
}

export const createMetrics = (): Metrics => {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  const requests = new Counter({
    name: "http_requests_total",
    help: "Requests by method, route template and status",
    labelNames: ["method", "route", "status"],
    registers: [registry],
  });
  const durations = new Histogram({
    name: "http_request_duration_seconds",
    help: "Time to answer by route template",
    labelNames: ["route"],
    buckets: [0.005, 0.02, 0.1, 0.5, 2, 10],
    registers: [registry],
  });
  return {
    contentType: registry.contentType,
    text: () => registry.metrics(),
    noteRequest: (labels, seconds) => {
      requests.inc({ ...labels, status: String(labels.status) });
      durations.observe({ route: labels.route }, seconds);
    },
  };
};
