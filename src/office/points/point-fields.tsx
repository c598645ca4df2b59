import type { PointDirectory } from "#data/office/points.ts";
import {
  labelByPointKind,
  labelByPointTier,
  POINT_KINDS,
  POINT_TIERS,
} from "#domain/liaison-point/liaison-point-lists.ts";
import type { PointForm } from "#office/points/use-point-form.ts";
import { Input } from "#ui/input.tsx";
import { NativeSelect } from "#ui/native-select.tsx";
import { SearchPicker } from "#ui/search-picker.tsx";

interface PointFieldsProps {
  readonly form: PointForm;
  readonly directory: PointDirectory;
  readonly id: string;
}

export function PointFields({ form, directory, id }: PointFieldsProps) {
  const { body, change, errorOf } = form;
  const above = directory.items.filter((item) => item.id !== id && item.tier !== "SITE" && item.status === "ACTIVE");
  return (
    <div className="points-fields">
      <div className="points-fields__wide">
        <Input
          label="名称"
          need="required"
          value={body.name}
          onChange={(name) => change({ name })}
          maxLength={60}
          error={errorOf("name")}
          autoFocus={form.isNew}
        />
      </div>
      <NativeSelect
        label="层级"
        value={body.tier}
        options={POINT_TIERS.map((value) => ({ value, label: labelByPointTier[value] }))}
        onChange={(tier) => change({ tier })}
        error={errorOf("tier")}
      />
      <NativeSelect
        label="类型"
        value={body.kind}
        options={POINT_KINDS.map((value) => ({ value, label: labelByPointKind[value] }))}
        onChange={(kind) => change({ kind })}
        error={errorOf("kind")}
      />
      <NativeSelect
        label="镇街"
        value={body.townId ?? ""}
        options={[
          { value: "", label: "不属于镇街" },
          ...directory.towns.map(({ id: townId, name }) => ({ value: townId, label: name })),
        ]}
        onChange={(townId) => change({ townId: townId || null })}
        error={errorOf("townId")}
      />
      {body.tier !== "COUNTY" && (
        <SearchPicker
          label="上级联系点"
          placeholder="输入名称查找"
          options={above.map((item) => ({ value: item.id, label: item.name, meta: labelByPointTier[item.tier] }))}
          value={body.parentId ?? ""}
          onChange={(parentId) => change({ parentId: parentId || null })}
          error={errorOf("parentId")}
        />
      )}
      <div className="points-fields__wide">
        <Input
          label="地址"
          value={body.address}
          onChange={(address) => change({ address })}
          maxLength={200}
          error={errorOf("address")}
        />
      </div>
      <Input
        label="负责人"
        value={body.manager}
        onChange={(manager) => change({ manager })}
        maxLength={50}
        error={errorOf("manager")}
      />
      <Input
        label="联系电话"
        type="tel"
        value={body.managerPhone}
        onChange={(managerPhone) => change({ managerPhone })}
        maxLength={20}
        error={errorOf("managerPhone")}
      />
    </div>
  );
}
