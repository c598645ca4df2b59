import { readPointCode } from "#domain/liaison-point/point-code.ts";
import type { PersonDatabase } from "#data/database.ts";
import { useLive } from "#data/live.ts";
import { withDb } from "#data/with-database.ts";
import type { PointRecord } from "#sync/replica.ts";

/** What the phone's own directory knows of a code. `unknown`: accepted as 待核实, the server settles it. */
export type PointFinding =
  | { readonly kind: "known"; readonly point: PointRecord; readonly movedFrom?: PointRecord }
  | { readonly kind: "retired"; readonly point: PointRecord }
  | { readonly kind: "unknown"; readonly code: string };

/** Looks a settled code up offline; a moved point leads to its successor. */
export const findPoint = (code: string): Promise<PointFinding> => withDb((database) => findPointIn(database, code));

/** The same, live; undefined while it is read. */
export const usePoint = (code: string): PointFinding | undefined =>
  useLive((database) => findPointIn(database, code), [code]);

/** Active points whose name, town, address or code contains every word of `query` (all where it is blank), by name; undefined while they are read. */
export const usePoints = (query: string): PointRecord[] | undefined =>
  useLive((database) => searchPoints(database, query), [query]);

export const findPointIn = async (database: PersonDatabase, code: string): Promise<PointFinding> => {
  const first = await database.points.where("code").equals(code).first();
  if (!first) return { kind: "unknown", code };

  let point = first;
  const seen = new Set([code]);
  while (point.status === "MOVED" && point.successor && !seen.has(point.successor)) {
    seen.add(point.successor);
    const next = await database.points.where("code").equals(point.successor).first();
    if (!next) return { kind: "unknown", code: point.successor };
    point = next;
  }
  if (point.status !== "ACTIVE") return { kind: "retired", point };
  return point === first ? { kind: "known", point } : { kind: "known", point, movedFrom: first };
};

export const searchPoints = async (database: PersonDatabase, query: string): Promise<PointRecord[]> => {
  const words = query.trim().toLowerCase().split(/\s+/).filter(Boolean);
  const typed = readPointCode(query);
  const isHit = (point: PointRecord): boolean => {
    if (typed.kind === "code" && point.code === typed.code) return true;
    const haystack = `${point.name} ${point.town ?? ""} ${point.address} ${point.code}`.toLowerCase();
    return words.every((word) => haystack.includes(word));
  };
  const points = await database.points.filter((point) => point.status === "ACTIVE" && isHit(point)).toArray();
  return points.toSorted((a, b) => a.name.localeCompare(b.name, "zh-Hans-CN"));
};
