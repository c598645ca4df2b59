import { placeOf } from "#member/drafts/proposal/jump-to.ts";
import { PickedList } from "#member/drafts/proposal/picked-list.tsx";
import { labelByProposalField, linesOf } from "#domain/proposal/proposal-draft.ts";
import { SearchPicker } from "#ui/search-picker.tsx";

interface UnitChoiceProps {
  readonly field: "suggestedLead" | "suggestedCo";
  readonly units: readonly string[];
  readonly stored: string;
  /** Suggested in the other part already. */
  readonly taken: string;
  readonly onKeep: (text: string) => void;
}

/** Units that the member would have handle it; the 提案委 decides. */
export function UnitChoice({ field, units, stored, taken, onKeep }: UnitChoiceProps) {
  const chosen = linesOf(stored);
  const others = new Set([...chosen, ...linesOf(taken)]);
  const options = units.filter((unit) => !others.has(unit)).map((unit) => ({ value: unit, label: unit }));
  return (
    <div id={placeOf(field)} className="choice">
      <SearchPicker
        label={labelByProposalField[field]}
        need="optional"
        hint={units.length === 0 ? "单位名单还没有下载，联网后再打开即可。" : undefined}
        placeholder="输入单位名称查找"
        options={options}
        value=""
        onChange={(unit) => unit !== "" && onKeep([...chosen, unit].join("\n"))}
      />
      <PickedList
        label={labelByProposalField[field]}
        items={chosen.map((unit) => ({ key: unit, name: unit }))}
        onRemove={(unit) => onKeep(chosen.filter((one) => one !== unit).join("\n"))}
      />
    </div>
  );
}
