import type {
  ImportedRow,
  importPoints,
  listPoints,
  PointBody as PointWire,
  savePoint,
  setPointStatus,
} from "#contract/points.ts";
import type { PointStatus } from "#domain/liaison-point/liaison-point-lists.ts";
import type { z } from "zod";
import { type AnswerOf, ask } from "#data/ask-endpoint.ts";

export type PointBody = PointWire;
export type OfficePoint = PointDirectory["items"][number];
export type PointDirectory = AnswerOf<typeof listPoints>;
export type ImportReport = AnswerOf<typeof importPoints>;
export type ImportedPoint = z.infer<typeof ImportedRow>;

export const readPoints = (signal?: AbortSignal) => ask<typeof listPoints>("get", "/api/v1/office/points", { signal });

/** Creates or changes a point; a new one gets its code from the server. */
export const keepPoint = (id: string, body: PointBody) =>
  ask<typeof savePoint>("put", "/api/v1/office/points/{id}", { params: { id }, body });

/** Retires a point, opens it again, or lets its code lead to a successor. */
export const changePointStatus = (id: string, status: PointStatus, successorId?: string) =>
  ask<typeof setPointStatus>("post", "/api/v1/office/points/{id}/status", {
    params: { id },
    body: successorId ? { status, successorId } : { status },
  });

const SHEET = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

/** Reports what a file would do row by row; with `apply` it is done. */
export const bringInPoints = (file: File, apply: boolean) =>
  ask<typeof importPoints>("post", "/api/v1/office/points/import", {
    query: { apply: apply ? "true" : "false" },
    // Browsers name csv differently (Windows says vnd.ms-excel), so the name decides.
    binary: new Blob([file], { type: /\.xlsx$/i.test(file.name) ? SHEET : "text/csv" }),
    timeoutMs: 60_000,
  });
