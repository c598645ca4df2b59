import { useMay } from "#data/office/use-may.ts";
import {
  COUNTED_OPINIONS,
  labelByCountedOpinion,
  labelByOpinionLevel,
  labelByOpinionSource,
  leadersByOpinionLevel,
  OPINION_LEVELS,
  OPINION_SOURCES,
  UPPER_LEVELS,
} from "#domain/opinion/opinion-lists.ts";
import { labelByOpinionCategory, OPINION_CATEGORIES } from "#domain/submission/submission-lists.ts";
import { useCampaigns } from "#office/opinions/use-campaigns.ts";
import { isNarrowed, viewOf } from "#office/opinions/opinion-filter.ts";
import type { OpinionList } from "#office/opinions/use-opinion-list.ts";
import { Button } from "#ui/button.tsx";
import { Input } from "#ui/input.tsx";
import { NativeSelect, type Option } from "#ui/native-select.tsx";

const any = { value: "", label: "不限" } as const;
const choices = <Value extends string>(values: readonly Value[], labels: Readonly<Record<Value, string>>) => [
  any,
  ...values.map((value): Option<Value> => ({ value, label: labels[value] })),
];

/** What narrows a view; each choice stands in the address. */
export function OpinionNarrowing({ list }: { readonly list: OpinionList }) {
  const { filter, show } = list;
  const mayEdit = useMay("opinion.edit");
  const campaigns = useCampaigns();
  return (
    <div className="opinion-narrowing">
      <NativeSelect
        label="类别"
        value={filter.category ?? ""}
        options={choices(OPINION_CATEGORIES, labelByOpinionCategory)}
        onChange={(category) => show({ ...filter, category: category || undefined })}
      />
      <NativeSelect
        label="来源"
        value={filter.source ?? ""}
        options={choices(OPINION_SOURCES, labelByOpinionSource)}
        onChange={(source) => show({ ...filter, source: source || undefined })}
      />
      {campaigns.length > 0 && (
        <NativeSelect
          label="专项行动"
          value={filter.campaign ?? ""}
          options={[any, ...campaigns.map(({ id, title }) => ({ value: id, label: title }))]}
          onChange={(campaign) => show({ ...filter, campaign: campaign || undefined })}
        />
      )}
      <NativeSelect
        label="上报层级"
        value={filter.level ?? ""}
        options={choices(UPPER_LEVELS, labelByOpinionLevel)}
        onChange={(level) =>
          show({ ...filter, level: level || undefined, adopted: level ? filter.adopted : undefined })
        }
      />
      {filter.level && (
        <label className="ui-listflag">
          <input
            type="checkbox"
            checked={filter.adopted === "true"}
            onChange={({ target }) => show({ ...filter, adopted: target.checked ? "true" : undefined })}
          />
          只看这一级采用的
        </label>
      )}
      <NativeSelect
        label="批示"
        value={filter.instructed ?? ""}
        options={[any, { value: "any", label: "有批示" }, ...choices(OPINION_LEVELS, leadersByOpinionLevel).slice(1)]}
        onChange={(instructed) => show({ ...filter, instructed: instructed || undefined })}
      />
      <NativeSelect
        label="结果（含已归档）"
        value={filter.counted ?? ""}
        options={choices(COUNTED_OPINIONS, labelByCountedOpinion)}
        onChange={(counted) => show({ ...filter, counted: counted || undefined })}
      />
      <NativeSelect
        label="单篇或综合"
        value={filter.composite ?? ""}
        options={[any, { value: "false", label: "单篇" }, { value: "true", label: "综合" }]}
        onChange={(composite) => show({ ...filter, composite: composite || undefined })}
      />
      <Input
        label="报送起"
        type="date"
        value={filter.from ?? ""}
        onChange={(from) => show({ ...filter, from: from || undefined })}
      />
      <Input
        label="报送止"
        type="date"
        value={filter.to ?? ""}
        onChange={(to) => show({ ...filter, to: to || undefined })}
      />
      {mayEdit && (
        <label className="ui-listflag">
          <input
            type="checkbox"
            checked={filter.mine === "true"}
            onChange={({ target }) => show({ ...filter, mine: target.checked ? "true" : undefined })}
          />
          只看我编辑的
        </label>
      )}
      {isNarrowed(filter) && (
        <Button compact onPress={() => show(viewOf(filter))}>
          清除筛选
        </Button>
      )}
    </div>
  );
}
