import { PointBody } from "#contract/points.ts";
import {
  labelByPointKind,
  labelByPointTier,
  POINT_KINDS,
  POINT_TIERS,
} from "#domain/liaison-point/liaison-point-lists.ts";
import type { OfficePoint } from "#contract/points.ts";
import { readPointCode } from "#domain/liaison-point/point-code.ts";
import { checkFields } from "#server/http/check-fields.ts";
import { faultsOfPoint, type PointTree } from "#server/liaison-points/check-point.ts";
import type { ImportLine } from "#server/liaison-points/import/import-columns.ts";

export interface KnownPoints {
  readonly points: readonly OfficePoint[];
  readonly towns: readonly { readonly id: string; readonly name: string }[];
  readonly tree: PointTree;
}

/** What becomes of one line: a point made, changed, left as it is, or faults that keep the line out. */
export interface PlannedLine {
  readonly row: number;
  readonly name: string;
  readonly outcome: "CREATE" | "UPDATE" | "UNCHANGED" | "FAULT";
  readonly faults: string[];
  /** Of the point that changes. */
  readonly id?: string;
  readonly body?: PointBody;
}

/** What would become of every line of a file. A line is known by its code, else by name and town, so that a file may come twice. */
export const planImport = (lines: readonly ImportLine[], known: KnownPoints): readonly PlannedLine[] => {
  const rowByKey = new Map<string, number>();
  return lines.map((line) => {
    const planned = planLine(line, known);
    if (planned.outcome === "FAULT") return planned;
    const key = planned.id ?? `${planned.body?.name}\n${planned.body?.townId}`;
    const earlier = rowByKey.get(key);
    rowByKey.set(key, earlier ?? line.row);
    return earlier === undefined ? planned : faulty(line, [`与第 ${earlier} 行重复`]);
  });
};

const faulty = ({ row, cells }: ImportLine, faults: readonly string[]): PlannedLine => ({
  row,
  name: cells.name,
  outcome: "FAULT",
  faults: [...faults],
});

const planLine = (line: ImportLine, known: KnownPoints): PlannedLine => {
  const faults: string[] = [];
  const existing = findExisting(line, known, faults);
  const draft = draftOf(line, existing, known, faults);
  const checked = checkFields(PointBody, draft);
  if (!checked.ok) return faulty(line, [...faults, ...(checked.refusal.errors ?? []).map(sentenceOf)]);
  const body = checked.value;
  faults.push(...faultsOfPoint(known.tree, body).map((fault) => fault.detail));
  if (existing && existing.tier !== body.tier) faults.push("联系点建好后不能改层级");
  if (faults.length > 0) return faulty(line, faults);
  const base = { row: line.row, name: body.name, faults: [], body };
  if (!existing) return { ...base, outcome: "CREATE" };
  return { ...base, id: existing.id, outcome: isSame(existing, body) ? "UNCHANGED" : "UPDATE" };
};

const labelByField: Readonly<Record<string, string>> = {
  "/name": "名称",
  "/address": "地址",
  "/manager": "负责人",
  "/managerPhone": "联系电话",
};

const sentenceOf = ({ pointer, detail }: { pointer: string; detail: string }): string =>
  `${labelByField[pointer] ?? ""}${detail}`;

const findExisting = ({ cells }: ImportLine, { points, towns }: KnownPoints, faults: string[]) => {
  if (cells.code === "") {
    const townId = towns.find((town) => town.name === cells.town)?.id ?? null;
    return points.find((point) => point.name === cells.name && point.townId === townId);
  }
  const reading = readPointCode(cells.code);
  const point = reading.kind === "code" ? points.find(({ code }) => code === reading.code) : undefined;
  if (!point) faults.push("没有这个编号；新增的联系点请把编号留空，由系统编号");
  return point;
};

/** The point as the line wants it; an empty cell keeps what is there, or takes what is usual. */
const draftOf = ({ cells }: ImportLine, existing: OfficePoint | undefined, known: KnownPoints, faults: string[]) => {
  const tier = chosen(POINT_TIERS, labelByPointTier, cells.tier, "层级", faults) ?? existing?.tier ?? "SITE";
  const kind = chosen(POINT_KINDS, labelByPointKind, cells.kind, "类型", faults) ?? existing?.kind ?? "OTHER";
  const town = known.towns.find(({ name }) => name === cells.town);
  if (cells.town !== "" && !town) faults.push(`没有镇街“${cells.town.slice(0, 20)}”`);
  const townId = town?.id ?? existing?.townId ?? null;
  return {
    name: cells.name || (existing?.name ?? ""),
    tier,
    kind,
    townId,
    parentId: parentOf(cells.parent, existing, { tier, townId }, known, faults),
    address: cells.address || (existing?.address ?? ""),
    manager: cells.manager || (existing?.manager ?? ""),
    managerPhone: cells.managerPhone || (existing?.managerPhone ?? ""),
  };
};

const chosen = <Value extends string>(
  values: readonly Value[],
  labels: Record<Value, string>,
  cell: string,
  heading: string,
  faults: string[],
): Value | undefined => {
  if (cell === "") return undefined;
  const value = values.find((one) => labels[one] === cell || one === cell);
  if (!value) faults.push(`${heading}只能是：${values.map((one) => labels[one]).join("、")}`);
  return value;
};

/** Named by code or by name; without a name the town's own point, or the district's. */
const parentOf = (
  cell: string,
  existing: OfficePoint | undefined,
  { tier, townId }: Pick<PointBody, "tier" | "townId">,
  { points }: KnownPoints,
  faults: string[],
): string | null => {
  if (cell !== "") {
    const reading = readPointCode(cell);
    const code = reading.kind === "code" ? reading.code : undefined;
    const parent = points.find((point) => point.code === code) ?? points.find((point) => point.name === cell);
    if (!parent) faults.push(`没有上级联系点“${cell.slice(0, 20)}”`);
    return parent?.id ?? null;
  }
  if (existing) return existing.parentId;
  const county = points.find((point) => point.tier === "COUNTY");
  if (tier === "TOWN") return county?.id ?? null;
  const ofTown = points.find((point) => point.tier === "TOWN" && point.townId === townId);
  return tier === "SITE" ? (ofTown?.id ?? county?.id ?? null) : null;
};

const isSame = (point: OfficePoint, body: PointBody): boolean =>
  (Object.keys(body) as (keyof PointBody)[]).every((field) => point[field] === body[field]);
