import {
  labelByPointKind,
  labelByPointStatus,
  labelByPointTier,
  POINT_KINDS,
  POINT_STATUSES,
  POINT_TIERS,
} from "#domain/liaison-point/liaison-point-lists.ts";
import { isNarrowed } from "#office/points/points-filter.ts";
import type { Points } from "#office/points/use-points.ts";
import { Disclosure } from "#ui/disclosure.tsx";
import { Input } from "#ui/input.tsx";
import { NativeSelect } from "#ui/native-select.tsx";

const optionsOf = <Value extends string>(all: string, list: readonly Value[], labels: Record<Value, string>) => [
  { value: "" as const, label: all },
  ...list.map((value) => ({ value, label: labels[value] })),
];

const isWide = () => matchMedia("(min-width: 1100px)").matches;

/** Search and the four things that points are told apart by. */
export function PointsNarrowing({ points }: { readonly points: Points }) {
  const { filter, narrow, directory } = points;
  const towns = directory?.towns ?? [];
  return (
    <div className="points-narrowing">
      <Input
        label="搜索"
        type="search"
        placeholder="名称、编号、地址、负责人"
        value={filter.q ?? ""}
        onChange={(q) => narrow({ ...filter, q: q || undefined })}
      />
      <Disclosure summary="筛选" open={isWide() || isNarrowed(filter)}>
        <NativeSelect
          label="层级"
          value={filter.tier ?? ""}
          options={optionsOf("全部层级", POINT_TIERS, labelByPointTier)}
          onChange={(tier) => narrow({ ...filter, tier: tier || undefined })}
        />
        <NativeSelect
          label="镇街"
          value={filter.town ?? ""}
          options={[{ value: "", label: "全部镇街" }, ...towns.map(({ id, name }) => ({ value: id, label: name }))]}
          onChange={(town) => narrow({ ...filter, town: town || undefined })}
        />
        <NativeSelect
          label="类型"
          value={filter.kind ?? ""}
          options={optionsOf("全部类型", POINT_KINDS, labelByPointKind)}
          onChange={(kind) => narrow({ ...filter, kind: kind || undefined })}
        />
        <NativeSelect
          label="状态"
          value={filter.status ?? ""}
          options={optionsOf("全部状态", POINT_STATUSES, labelByPointStatus)}
          onChange={(status) => narrow({ ...filter, status: status || undefined })}
        />
      </Disclosure>
    </div>
  );
}
