import "#office/atlas/atlas.css";
import type { HotTopic } from "#data/office/atlas.ts";
import { labelByAtlasMeasure } from "#domain/topic/hot-topic.ts";
import { monthWords } from "#office/atlas/atlas-filter.ts";
import { AtlasHead } from "#office/atlas/atlas-head.tsx";
import { monthTable, tileTable, topicTable, wordTable } from "#office/atlas/atlas-tables.ts";
import { ChartFrame } from "#office/atlas/chart-frame.tsx";
import { MonthChart } from "#office/atlas/month-chart.tsx";
import { OverdueLine } from "#office/atlas/overdue-line.tsx";
import { tilesOf } from "#office/atlas/tiles-of.ts";
import { TileMap } from "#office/atlas/tile-map.tsx";
import { TopicItems } from "#office/atlas/topic-items.tsx";
import { TopicList } from "#office/atlas/topic-list.tsx";
import { useAtlas } from "#office/atlas/use-atlas.ts";
import { WordList } from "#office/atlas/word-list.tsx";
import { DeskPage } from "#ui/desk-page.tsx";
import { EmptyState } from "#ui/empty-state.tsx";

const RULE = {
  people: "人数：每月内同一人多次反映只计一人，跨月、跨镇街按各自人数相加",
  items: "件数：每件来件计一件",
} as const;

/** 社情民意图谱: topic × town × month. What is chosen in one part filters the others. */
export function AtlasScreen() {
  const { filter, map, trend, words, topics, refusal, askAgain, choose } = useAtlas();
  const { from, to, month, town, topic, measure, view } = filter;
  const isReady = map && trend && words && topics;
  const townName = map?.towns.find(({ id }) => id === town)?.name;
  const topicName = nameOf(topics, topic) ?? map?.topics.find(({ id }) => id === topic)?.name;
  const span = `${monthWords(from, true)}至${monthWords(to, true)}`;
  const where = [townName, topicName && `话题「${topicName}」`].filter(Boolean).join("，");
  const asOf = map ? `截至 ${map.asOf.slice(0, 16).replace("T", " ")}` : "";
  const frame = { asOf, view };
  return (
    <DeskPage title="社情民意图谱" fault={refusal?.detail} onRetry={askAgain} isLoading={!isReady}>
      {isReady && (
        <div className="atlas">
          <AtlasHead filter={filter} onChoose={choose} towns={map.towns} topicName={topicName} />
          <p className="ui-meta atlas__as-of">
            {asOf}，{span}共 {map.total.people} 人、{map.total.items} 件。{RULE[measure]}。
          </p>
          <ChartFrame
            {...frame}
            className="atlas__topics"
            title={town || month ? "所选范围的话题" : "最热话题"}
            about="按人数、新近程度和涉及镇街排序；只有一人反映的不排"
            table={topicTable(topics)}
            hasPicture={false}
          >
            {topics.length === 0 ? (
              <EmptyState icon="inbox" text="这个范围内还没有两人以上共同反映的话题。" />
            ) : (
              <TopicList
                topics={topics}
                measure={measure}
                chosen={topic}
                onChoose={(chosen) => choose({ topic: chosen })}
              />
            )}
          </ChartFrame>
          {topic && (
            <TopicItems
              key={topic}
              topic={topic}
              townName={townName}
              month={month}
              onClose={() => choose({ topic: undefined })}
            />
          )}
          <OverdueLine />
          <ChartFrame
            {...frame}
            className="atlas__map"
            title={`各镇街${labelByAtlasMeasure[measure]}`}
            about={[month ? monthWords(month, true) : span, topicName && `话题「${topicName}」`, RULE[measure]]
              .filter(Boolean)
              .join("；")}
            table={tileTable(tilesOf(map, month))}
          >
            <TileMap
              tiles={tilesOf(map, month)}
              measure={measure}
              chosen={town}
              onChoose={(chosen) => choose({ town: chosen })}
            />
          </ChartFrame>
          <ChartFrame
            {...frame}
            className="atlas__months"
            title={`按月${labelByAtlasMeasure[measure]}`}
            about={[span, where, RULE[measure]].filter(Boolean).join("；")}
            table={monthTable(trend.byMonth)}
          >
            <MonthChart
              months={trend.byMonth}
              measure={measure}
              chosen={month}
              onChoose={(chosen) => choose({ month: chosen })}
            />
          </ChartFrame>
          <ChartFrame
            {...frame}
            className="atlas__words"
            title="高频词"
            about="来件中出现的词，按来件计；点一个词，只看说到它的话题"
            table={wordTable(words.words)}
            hasPicture={false}
          >
            {words.words.length === 0 ? (
              <p className="ui-meta">这个范围内没有来件。</p>
            ) : (
              <WordList words={words.words} chosen={filter.word} onChoose={(word) => choose({ word })} />
            )}
          </ChartFrame>
        </div>
      )}
    </DeskPage>
  );
}

const nameOf = (topics: readonly HotTopic[] | undefined, id: string | undefined) =>
  topics?.find((one) => one.id === id)?.name;
