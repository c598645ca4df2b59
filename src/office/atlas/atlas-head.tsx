import type { Atlas } from "#data/office/atlas.ts";
import {
  labelByOpinionCategory,
  OPINION_CATEGORIES,
  type OpinionCategory,
} from "#domain/submission/submission-lists.ts";
import { shanghaiDay } from "#domain/time/shanghai.ts";
import { ATLAS_MEASURES, labelByAtlasMeasure } from "#domain/topic/hot-topic.ts";
import { type AtlasFilter, type Month, monthAfter, monthOf, monthWords } from "#office/atlas/atlas-filter.ts";
import { Button } from "#ui/button.tsx";
import { NativeSelect } from "#ui/native-select.tsx";
import { Segmented } from "#ui/segmented.tsx";

interface AtlasHeadProps {
  readonly filter: AtlasFilter;
  readonly onChoose: (changes: Partial<AtlasFilter>) => void;
  readonly towns: Atlas["towns"];
  readonly topicName: string | undefined;
}

const MOST_MONTHS = 36;
const categories: readonly { value: OpinionCategory | ""; label: string }[] = [
  { value: "", label: "全部类别" },
  ...OPINION_CATEGORIES.map((value) => ({ value, label: labelByOpinionCategory[value] })),
];

/** Months, category, measure, drawing or table; and what has been chosen, each to be taken back. */
export function AtlasHead({ filter, onChoose, towns, topicName }: AtlasHeadProps) {
  const { from, to, month, town, topic, word, category, measure, view } = filter;
  const months = monthsUpTo(monthOf(shanghaiDay(new Date(Date.parse(`${to}-15`)))), to);
  const options = months.map((value) => ({ value, label: monthWords(value, true) }));
  const chosen: readonly (readonly [string, Partial<AtlasFilter>])[] = [
    ...(town ? [[towns.find(({ id }) => id === town)?.name ?? town, { town: undefined }] as const] : []),
    ...(month ? [[monthWords(month, true), { month: undefined }] as const] : []),
    ...(topic ? [[topicName ?? "所选话题", { topic: undefined }] as const] : []),
    ...(word ? [[`「${word}」`, { word: undefined }] as const] : []),
  ];
  return (
    <div className="atlas-head">
      <div className="atlas-head__fields">
        <NativeSelect
          label="从"
          value={from}
          options={options}
          onChange={(value) => onChoose({ from: value, month: undefined })}
        />
        <NativeSelect
          label="到"
          value={to}
          options={options.filter(({ value }) => value >= from)}
          onChange={(value) => onChoose({ to: value, month: undefined })}
        />
        <NativeSelect
          label="类别"
          value={category ?? ""}
          options={categories}
          onChange={(value) => onChoose({ category: value || undefined })}
        />
        <Segmented
          label="热度按"
          value={measure}
          options={ATLAS_MEASURES.map((value) => ({ value, label: `按${labelByAtlasMeasure[value]}` }))}
          onChange={(value) => onChoose({ measure: value })}
        />
        <Segmented
          label="看图或看表"
          value={view}
          options={[
            { value: "chart", label: "图" },
            { value: "table", label: "表格" },
          ]}
          onChange={(value) => onChoose({ view: value })}
        />
      </div>
      {chosen.length > 0 && (
        <p className="atlas-head__chosen" role="status">
          正在看：
          {chosen.map(([name, without]) => (
            <Button key={name} compact icon="close" label={`不再限于${name}`} onPress={() => onChoose(without)}>
              {name}
            </Button>
          ))}
          <Button
            kind="quiet"
            compact
            onPress={() => onChoose({ town: undefined, month: undefined, topic: undefined, word: undefined })}
          >
            全部清除
          </Button>
        </p>
      )}
    </div>
  );
}

/** The newest first. */
const monthsUpTo = (last: Month, least: Month): Month[] => {
  const newest = last > least ? last : least;
  return Array.from({ length: MOST_MONTHS }, (_, at) => monthAfter(newest, -at));
};
