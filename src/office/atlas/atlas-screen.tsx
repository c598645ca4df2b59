import "#office/atlas/atlas.css";
import "#office/atlas/atlas-drawing.css";
import { monthWords } from "#office/atlas/atlas-filter.ts";
import { AtlasHead } from "#office/atlas/atlas-head.tsx";
import { MapPart, MonthsPart, ruleByMeasure, TopicsPart, WordsPart } from "#office/atlas/atlas-parts.tsx";
import { OverdueLine } from "#office/atlas/overdue-line.tsx";
import { TopicItems } from "#office/atlas/topic-items.tsx";
import { useAtlas } from "#office/atlas/use-atlas.ts";
import { useNarrow } from "#office/atlas/use-narrow.ts";
import { DeskPage } from "#ui/desk-page.tsx";

/** 社情民意图谱: topic × town × month. What is chosen in one part filters the others. */
export function AtlasScreen() {
  const { filter, map, trend, words, topics, refusal, askAgain, choose } = useAtlas();
  const isNarrow = useNarrow();
  const isReady = map && trend && words && topics;
  const townName = map?.towns.find(({ id }) => id === filter.town)?.name;
  const topicName = [...(topics ?? []), ...(map?.topics ?? [])].find(({ id }) => id === filter.topic)?.name;
  const asOf = map ? `截至 ${map.asOf.slice(0, 16).replace("T", " ")}` : "";
  const part = { filter, asOf, topicName, onChoose: choose };
  return (
    <DeskPage title="社情民意图谱" fault={refusal?.detail} onRetry={askAgain} isLoading={!isReady}>
      {isReady && (
        <div className="atlas">
          <AtlasHead filter={filter} onChoose={choose} towns={map.towns} topicName={topicName} />
          <p className="ui-meta atlas__as-of">
            {asOf}，{monthWords(filter.from, true)}至{monthWords(filter.to, true)}共 {map.total.people} 人、
            {map.total.items} 件。{ruleByMeasure[filter.measure]}。
          </p>
          <OverdueLine />
          <div className="atlas__side">
            <TopicsPart {...part} topics={topics} />
            {filter.topic && (
              <TopicItems
                key={filter.topic}
                topic={filter.topic}
                townName={townName}
                month={filter.month}
                onClose={() => choose({ topic: undefined })}
              />
            )}
            <WordsPart {...part} words={words.words} />
          </div>
          <div className="atlas__drawings">
            <MapPart {...part} atlas={map} isNarrow={isNarrow} />
            <MonthsPart {...part} atlas={trend} isNarrow={isNarrow} townName={townName} />
          </div>
        </div>
      )}
    </DeskPage>
  );
}
