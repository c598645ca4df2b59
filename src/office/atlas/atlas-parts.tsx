import type { Atlas, HotTopic } from "#data/office/atlas.ts";
import { labelByAtlasMeasure, type AtlasMeasure } from "#domain/topic/hot-topic.ts";
import { type AtlasFilter, monthWords } from "#office/atlas/atlas-filter.ts";
import { monthTable, tileTable, topicTable, wordTable } from "#office/atlas/atlas-tables.ts";
import { ChartFrame } from "#office/atlas/chart-frame.tsx";
import { MonthBars } from "#office/atlas/month-bars.tsx";
import { MonthChart } from "#office/atlas/month-chart.tsx";
import { monthsOf, tilesOf } from "#office/atlas/tiles-of.ts";
import { TileMap } from "#office/atlas/tile-map.tsx";
import { TopicList } from "#office/atlas/topic-list.tsx";
import { WordList } from "#office/atlas/word-list.tsx";
import { EmptyState } from "#ui/empty-state.tsx";

/** What one measure counts, in words that stand beside every number. */
export const ruleByMeasure: Record<AtlasMeasure, string> = {
  people: "人数：每月内同一人多次反映只计一人，跨月、跨镇街按各自人数相加",
  items: "件数：每件来件计一件",
};

interface PartProps {
  readonly filter: AtlasFilter;
  readonly asOf: string;
  readonly topicName: string | undefined;
  readonly onChoose: (changes: Partial<AtlasFilter>) => void;
}

const spanOf = ({ from, to }: AtlasFilter): string => `${monthWords(from, true)}至${monthWords(to, true)}`;
const topicWords = (name: string | undefined) => name && `话题「${name}」`;
const said = (...parts: readonly (string | undefined)[]): string => parts.filter(Boolean).join("；");

/** Topics by heat, of the town, month and word that are chosen. */
export function TopicsPart({ filter, asOf, onChoose, topics }: PartProps & { readonly topics: readonly HotTopic[] }) {
  const isNarrowed = filter.town ?? filter.month ?? filter.word;
  return (
    <ChartFrame
      className="atlas__topics"
      title={isNarrowed ? "所选范围的话题" : "最热话题"}
      about="按人数、新近程度和涉及镇街排序；只有一人反映的不排"
      asOf={asOf}
      view={filter.view}
      table={topicTable(topics, filter.town)}
      hasPicture={false}
    >
      {topics.length === 0 ? (
        <EmptyState icon="inbox" text="这个范围内还没有两人以上共同反映的话题。" />
      ) : (
        <TopicList
          topics={topics}
          measure={filter.measure}
          town={filter.town}
          chosen={filter.topic}
          onChoose={(topic) => onChoose({ topic })}
        />
      )}
    </ChartFrame>
  );
}

interface DrawnPartProps extends PartProps {
  readonly atlas: Atlas;
  readonly isNarrow: boolean;
}

/** The towns, of the month and the topic that are chosen. */
export function MapPart({ filter, asOf, topicName, onChoose, atlas, isNarrow }: DrawnPartProps) {
  const tiles = tilesOf(atlas, filter.month);
  return (
    <ChartFrame
      className="atlas__map"
      title={`各镇街${labelByAtlasMeasure[filter.measure]}`}
      about={said(
        filter.month ? monthWords(filter.month, true) : spanOf(filter),
        topicWords(topicName),
        ruleByMeasure[filter.measure],
      )}
      asOf={asOf}
      view={filter.view}
      table={tileTable(tiles)}
    >
      <TileMap
        tiles={tiles}
        measure={filter.measure}
        chosen={filter.town}
        isNarrow={isNarrow}
        onChoose={(town) => onChoose({ town })}
      />
    </ChartFrame>
  );
}

/** The months, of the town and the topic that are chosen. */
export function MonthsPart(props: DrawnPartProps & { readonly townName: string | undefined }) {
  const { filter, asOf, topicName, townName, onChoose, atlas, isNarrow } = props;
  const Picture = isNarrow ? MonthBars : MonthChart;
  const months = monthsOf(atlas);
  const isRunning = atlas.asOf.startsWith(filter.to);
  return (
    <ChartFrame
      className="atlas__months"
      title={`按月${labelByAtlasMeasure[filter.measure]}`}
      about={said(
        spanOf(filter),
        townName,
        topicWords(topicName),
        ruleByMeasure[filter.measure],
        isRunning ? "最后一个月未满" : undefined,
      )}
      asOf={asOf}
      view={filter.view}
      table={monthTable(months)}
      hasPicture={!isNarrow}
    >
      <Picture
        months={months}
        measure={filter.measure}
        chosen={filter.month}
        onChoose={(month) => onChoose({ month })}
      />
    </ChartFrame>
  );
}

/** The words, of the town, month and topic that are chosen. */
export function WordsPart({ filter, asOf, onChoose, words }: PartProps & { readonly words: Atlas["words"] }) {
  return (
    <ChartFrame
      className="atlas__words"
      title="高频词"
      about="来件中出现的词，按来件计；点一个词，只看说到它的话题"
      asOf={asOf}
      view={filter.view}
      table={wordTable(words)}
      hasPicture={false}
    >
      {words.length === 0 ? (
        <p className="ui-meta">这个范围内没有来件。</p>
      ) : (
        <WordList words={words} chosen={filter.word} onChoose={(word) => onChoose({ word })} />
      )}
    </ChartFrame>
  );
}
