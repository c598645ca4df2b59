import { labelByPublicLevel, PUBLIC_LEVELS } from "#domain/proposal/proposal-lists.ts";
import type { Entry } from "#office/proposal-desk/use-entry.ts";
import { useProposers } from "#office/proposal-desk/use-proposers.ts";
import { useReviewSettings } from "#office/proposal-desk/use-review-settings.ts";
import { Input } from "#ui/input.tsx";
import { NativeSelect } from "#ui/native-select.tsx";
import { SearchPicker } from "#ui/search-picker.tsx";

/** What is chosen beside the words. */
export function EntryChoices({ entry }: { readonly entry: Entry }) {
  const { body, change, faultOf } = entry;
  const { categories } = useReviewSettings();
  const units = (useProposers().value?.units ?? []).map(({ name }) => ({ value: name, label: name }));
  return (
    <>
      <div className="desk-pair">
        <NativeSelect
          label="分类"
          value={body.category}
          options={[{ value: "", label: "未分类" }, ...categories.map(({ code, label }) => ({ value: code, label }))]}
          onChange={(category) => change({ category })}
        />
        <SearchPicker
          label="建议主办单位"
          need="optional"
          placeholder="单位名称"
          options={units}
          value={body.suggestedLead}
          onChange={(suggestedLead) => change({ suggestedLead })}
        />
      </div>
      <div className="desk-pair">
        <NativeSelect
          label="是否同意公开"
          value={body.publicLevel}
          options={PUBLIC_LEVELS.map((level) => ({ value: level, label: labelByPublicLevel[level] }))}
          onChange={(publicLevel) => change({ publicLevel })}
        />
        {body.publicLevel !== "FULL" && (
          <Input
            label="理由"
            value={body.publicReason}
            onChange={(publicReason) => change({ publicReason })}
            error={faultOf("publicReason")}
          />
        )}
      </div>
      <Input
        label="收件情况"
        need="optional"
        hint="例如何时何地收到纸质提案；会记入经过"
        value={body.entryNote}
        onChange={(entryNote) => change({ entryNote })}
        maxLength={200}
        error={faultOf("entryNote")}
      />
    </>
  );
}
