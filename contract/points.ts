import { endpoint } from "#contract/endpoint.ts";
import { text, textOrNothing, Uuid } from "#contract/fields.ts";
import { POINT_KINDS, POINT_STATUSES, POINT_TIERS } from "#domain/liaison-point/liaison-point-lists.ts";
import { z } from "zod";

/** What everybody may know of a point; `successor` where it moved. */
export const PublicPoint = z
  .strictObject({
    code: z.string(),
    name: z.string(),
    tier: z.enum(POINT_TIERS),
    kind: z.enum(POINT_KINDS),
    town: z.string().nullable(),
    address: z.string(),
    status: z.enum(POINT_STATUSES),
    successor: z.string().nullable(),
  })
  .meta({ id: "PublicPoint" });
export type PublicPoint = z.infer<typeof PublicPoint>;

export const getPoint = endpoint({
  id: "getPoint",
  method: "get",
  path: "/api/v1/points/{code}",
  tag: "resident",
  summary: "A liaison point by its code",
  access: "anyone",
  params: z.strictObject({ code: z.string().min(1).max(32) }),
  answers: { 200: PublicPoint },
  refusals: ["code-mistyped", "point-unknown"],
});

/** A point as the office keeps it; counts are of submissions. */
export const OfficePoint = PublicPoint.extend({
  id: Uuid,
  parentId: Uuid.nullable(),
  townId: z.string().nullable(),
  manager: z.string(),
  managerPhone: z.string(),
  openedAt: z.string(),
  counts: z.strictObject({ all: z.int(), open: z.int(), last30Days: z.int() }),
}).meta({ id: "OfficePoint" });
export type OfficePoint = z.infer<typeof OfficePoint>;

export const PointBody = z
  .strictObject({
    name: text(60),
    tier: z.enum(POINT_TIERS),
    kind: z.enum(POINT_KINDS),
    parentId: Uuid.nullable(),
    townId: z.string().max(40).nullable(),
    address: textOrNothing(200),
    manager: textOrNothing(50),
    managerPhone: textOrNothing(20),
  })
  .meta({ id: "PointBody" });
export type PointBody = z.infer<typeof PointBody>;

export const listPoints = endpoint({
  id: "listPoints",
  method: "get",
  path: "/api/v1/office/points",
  tag: "office",
  summary: "All points of the tenant with their counts (a tenant has hundreds, not millions)",
  access: "point.write",
  answers: {
    200: z.strictObject({
      items: z.array(OfficePoint),
      towns: z.array(z.strictObject({ id: z.string(), name: z.string() })),
    }),
  },
});

export const savePoint = endpoint({
  id: "savePoint",
  method: "put",
  path: "/api/v1/office/points/{id}",
  tag: "office",
  summary: "Create or change a point; a new one gets its code from the server",
  access: "point.write",
  params: z.strictObject({ id: Uuid }),
  body: PointBody,
  answers: { 200: OfficePoint, 201: OfficePoint },
  refusals: ["not-found"],
});

export const setPointStatus = endpoint({
  id: "setPointStatus",
  method: "post",
  path: "/api/v1/office/points/{id}/status",
  tag: "office",
  summary: "Retire a point, open it again, or move it: the old code leads to the successor",
  access: "point.write",
  params: z.strictObject({ id: Uuid }),
  body: z.strictObject({ status: z.enum(POINT_STATUSES), successorId: Uuid.optional() }),
  answers: { 200: OfficePoint },
  refusals: ["not-found", "move-not-allowed"],
});

/** One row of an import and what would become of it. */
export const ImportedRow = z.strictObject({
  row: z.int(),
  name: z.string(),
  outcome: z.enum(["CREATE", "UPDATE", "UNCHANGED", "FAULT"]),
  faults: z.array(z.string()),
});

export const importPoints = endpoint({
  id: "importPoints",
  method: "post",
  path: "/api/v1/office/points/import",
  tag: "office",
  summary: "Import points from xlsx or csv; without `apply=true` a dry run that reports row by row",
  access: "point.write",
  query: z.strictObject({ apply: z.enum(["true", "false"]).optional() }),
  binary: {
    types: ["text/csv", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"],
    maxBytes: 4 * 1024 * 1024,
  },
  answers: { 200: z.strictObject({ applied: z.boolean(), rows: z.array(ImportedRow) }) },
  refusals: ["import-too-large"],
});

export const POSTER_FORMATS = ["A4", "A5", "TABLE_CARDS"] as const;
export type PosterFormat = (typeof POSTER_FORMATS)[number];

/** Many posters take seconds: the work is a job with progress, its file is fetched when done. */
export const PosterJob = z
  .strictObject({
    id: Uuid,
    state: z.enum(["RUNNING", "DONE", "FAILED"]),
    done: z.int(),
    total: z.int(),
    file: z.string().nullable(),
  })
  .meta({ id: "PosterJob" });

export const startPosters = endpoint({
  id: "startPosters",
  method: "post",
  path: "/api/v1/office/posters",
  tag: "office",
  summary: "Draw posters of some points, or of all active ones where none is named",
  access: "point.printPoster",
  body: z.strictObject({ format: z.enum(POSTER_FORMATS), pointIds: z.array(Uuid).max(2000).optional() }),
  answers: { 202: PosterJob },
});

export const getPosterJob = endpoint({
  id: "getPosterJob",
  method: "get",
  path: "/api/v1/office/posters/{id}",
  tag: "office",
  summary: "How far the posters are",
  access: "point.printPoster",
  params: z.strictObject({ id: Uuid }),
  answers: { 200: PosterJob },
  refusals: ["not-found"],
});

export const getPosterFile = endpoint({
  id: "getPosterFile",
  method: "get",
  path: "/api/v1/office/posters/{id}/file",
  tag: "office",
  summary: "The finished posters, print-ready",
  access: "point.printPoster",
  params: z.strictObject({ id: Uuid }),
  answers: { 200: "application/pdf" },
  refusals: ["not-found"],
});
