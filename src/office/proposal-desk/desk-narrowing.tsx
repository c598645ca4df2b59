import { useProposers } from "#office/proposal-desk/use-proposers.ts";
import type { ReviewDesk } from "#office/proposal-desk/use-desk.ts";
import { viewOf } from "#office/proposal-desk/desk-filter.ts";
import { labelByProposerType, PROPOSER_TYPES } from "#domain/proposal/proposal-lists.ts";
import { useReviewSettings } from "#office/proposal-desk/use-review-settings.ts";
import { labelOf } from "#domain/settings/proposal-settings.ts";
import { Button } from "#ui/button.tsx";
import { NativeSelect } from "#ui/native-select.tsx";
import { SearchPicker } from "#ui/search-picker.tsx";

const FLAGS = [
  { name: "key", label: "重点提案" },
  { name: "fastTrack", label: "提前交办" },
  { name: "mine", label: "我审查的" },
] as const;

/** What narrows a view beyond its state. */
export function DeskNarrowing({ desk }: { readonly desk: ReviewDesk }) {
  const { filter, counts, show } = desk;
  const { categories } = useReviewSettings();
  const units = useProposers().value?.units ?? [];
  return (
    <div className="desk-narrowing">
      <NativeSelect
        label="分类"
        value={filter.category ?? ""}
        options={[
          { value: "", label: "全部分类" },
          ...(counts?.categories ?? []).map((value) => ({ value, label: labelOf(categories, value) })),
        ]}
        onChange={(category) => show({ ...filter, category: category || undefined })}
      />
      <NativeSelect
        label="形式"
        value={filter.proposerType ?? ""}
        options={[
          { value: "", label: "全部形式" },
          ...PROPOSER_TYPES.map((value) => ({ value, label: labelByProposerType[value] })),
        ]}
        onChange={(proposerType) => show({ ...filter, proposerType: proposerType || undefined })}
      />
      <SearchPicker
        label="承办单位"
        placeholder="单位名称"
        options={units.map(({ id, name }) => ({ value: id, label: name }))}
        value={filter.unit ?? ""}
        onChange={(unit) => show({ ...filter, unit: unit || undefined })}
      />
      {FLAGS.map(({ name, label }) => (
        <label key={name} className="ui-listflag">
          <input
            type="checkbox"
            checked={filter[name] === "true"}
            onChange={(event) => show({ ...filter, [name]: event.target.checked ? "true" : undefined })}
          />
          {label}
        </label>
      ))}
      <Button compact onPress={() => show(viewOf(filter))}>
        清除筛选
      </Button>
    </div>
  );
}
