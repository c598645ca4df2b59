import type { OfficePoint } from "#data/office/points.ts";
import {
  POINT_KINDS,
  POINT_STATUSES,
  POINT_TIERS,
  type PointKind,
  type PointStatus,
  type PointTier,
} from "#domain/liaison-point/liaison-point-lists.ts";

export interface PointsFilter {
  readonly q?: string;
  readonly tier?: PointTier;
  readonly kind?: PointKind;
  readonly status?: PointStatus;
  readonly town?: string;
}

const oneOf = <Value extends string>(list: readonly Value[], value: string | null): Value | undefined =>
  list.find((entry) => entry === value);

/** The filter that an address says; what it does not understand is left out. */
export const filterFromSearch = (search: URLSearchParams): PointsFilter => ({
  q: search.get("q") || undefined,
  tier: oneOf(POINT_TIERS, search.get("tier")),
  kind: oneOf(POINT_KINDS, search.get("kind")),
  status: oneOf(POINT_STATUSES, search.get("status")),
  town: search.get("town") || undefined,
});

/** True for a point that the filter lets through; the search reads name, code, address and manager. */
export const passes = (filter: PointsFilter) => {
  const words = (filter.q ?? "").toLowerCase().split(/\s+/);
  return (point: OfficePoint): boolean => {
    const text = `${point.name} ${point.code} ${point.address} ${point.manager}`.toLowerCase();
    return (
      (!filter.tier || point.tier === filter.tier) &&
      (!filter.kind || point.kind === filter.kind) &&
      (!filter.status || point.status === filter.status) &&
      (!filter.town || point.townId === filter.town) &&
      words.every((word) => text.includes(word))
    );
  };
};

/** True where more than the search narrows. */
export const isNarrowed = ({ tier, kind, status, town }: PointsFilter): boolean =>
  Boolean(tier ?? kind ?? status ?? town);
