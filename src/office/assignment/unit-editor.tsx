import { useState } from "react";
import type { HandlingUnit } from "#data/office/proposal-rounds.ts";
import { faultOfUnitParts, sentenceByUnitPartsFault, type UnitPart } from "#domain/proposal/unit-roles.ts";
import { labelByTaskRole } from "#domain/proposal/task-flow.ts";
import { Button } from "#ui/button.tsx";
import { SearchPicker } from "#ui/search-picker.tsx";
import { Segmented } from "#ui/segmented.tsx";

type Way = "SOLE" | "LEAD" | "SPLIT";
const ways: readonly { value: Way; label: string }[] = [
  { value: "SOLE", label: "单办" },
  { value: "LEAD", label: "主办＋会办" },
  { value: "SPLIT", label: "分办" },
];

const wayOf = (parts: readonly UnitPart[]): Way => {
  const [first] = parts;
  return !first || first.role === "CO" ? "SOLE" : first.role;
};

const roleAt = (way: Way, at: number): UnitPart["role"] => (way === "LEAD" && at > 0 ? "CO" : way);

/** The way back to parts: in LEAD the first is 主办, the others are 会办. */
const partsOf = (way: Way, unitIds: readonly string[]): readonly UnitPart[] =>
  unitIds.filter((id) => id !== "").map((unitId, at) => ({ unitId, role: roleAt(way, at) }));

interface UnitEditorProps {
  readonly units: readonly HandlingUnit[];
  readonly begin: readonly UnitPart[];
  readonly children: (parts: readonly UnitPart[], fault: string | undefined) => React.ReactNode;
}

/** 单办, 主办 with 会办, or 分办: units found by typing; what is missing is said beside the buttons. */
export function UnitEditor({ units, begin, children }: UnitEditorProps) {
  const [way, setWay] = useState<Way>(wayOf(begin));
  const [ids, setIds] = useState<readonly string[]>(begin.length > 0 ? begin.map(({ unitId }) => unitId) : [""]);
  const shown = way === "SOLE" ? ids.slice(0, 1) : ids.length < 2 ? [...ids, ""] : ids;
  const parts = partsOf(way, shown);
  const fault = faultOfUnitParts(parts);
  const options = units.map(({ id, name }) => ({ value: id, label: name }));
  const put = (at: number, id: string) => setIds(shown.map((one, place) => (place === at ? id : one)));
  return (
    <div className="ui-record__form">
      <Segmented label="办理方式" value={way} options={ways} onChange={setWay} />
      {shown.map((id, at) => (
        <div className="assignment__part" key={at}>
          <SearchPicker
            label={`${labelByTaskRole[roleAt(way, at)]}单位`}
            placeholder="输入单位名称里的字"
            options={options.filter(({ value }) => value === id || !shown.includes(value))}
            value={id}
            onChange={(chosen) => put(at, chosen)}
          />
          {shown.length > 2 && at > 0 && (
            <Button compact kind="quiet" icon="close" onPress={() => setIds(shown.filter((_, place) => place !== at))}>
              移出
            </Button>
          )}
        </div>
      ))}
      {way !== "SOLE" && shown.length < 20 && (
        <Button compact icon="plus" onPress={() => setIds([...shown, ""])}>
          {way === "LEAD" ? "再加会办单位" : "再加分办单位"}
        </Button>
      )}
      {children(parts, fault && sentenceByUnitPartsFault[fault])}
    </div>
  );
}
