import {
  labelByOpinionCategory,
  OPINION_CATEGORIES,
  type OpinionCategory,
} from "#domain/submission/submission-lists.ts";
import { ChipGroup } from "#ui/chip-group.tsx";

const options = OPINION_CATEGORIES.map((value) => ({ value, label: labelByOpinionCategory[value] }));

interface CategoryChipsProps {
  readonly value: OpinionCategory | "";
  readonly onChange: (value: OpinionCategory | "") => void;
}

export function CategoryChips({ value, onChange }: CategoryChipsProps) {
  return <ChipGroup label="类别" need="optional" options={options} value={value} onChange={onChange} />;
}
