import { useState } from "react";
import type { HotTopic } from "#data/office/atlas.ts";
import type { AtlasMeasure } from "#domain/topic/hot-topic.ts";
import { countsIn } from "#office/atlas/atlas-tables.ts";
import { SparkLine } from "#office/atlas/spark-line.tsx";
import { Button } from "#ui/button.tsx";

interface TopicListProps {
  readonly topics: readonly HotTopic[];
  readonly measure: AtlasMeasure;
  /** Counts are those of this town; the line below says the whole district's. */
  readonly town: string | undefined;
  readonly chosen: string | undefined;
  readonly onChoose: (topic: string | undefined) => void;
}

const FIRST = 5;

/** Topics by heat: who many people speak of, where, and how it goes. Choosing one opens its items. */
export function TopicList({ topics, measure, town, chosen, onChoose }: TopicListProps) {
  const [isWhole, setWhole] = useState(false);
  const rest = topics.length - FIRST;
  const isFolded = !isWhole && rest > 0 && !topics.slice(FIRST).some(({ id }) => id === chosen);
  return (
    <>
      <ol className="atlas-topics">
        {(isFolded ? topics.slice(0, FIRST) : topics).map((topic, at) => (
          <li key={topic.id}>
            <button
              type="button"
              className="atlas-topic"
              aria-pressed={topic.id === chosen}
              onClick={() => onChoose(topic.id === chosen ? undefined : topic.id)}
            >
              <span className="atlas-topic__rank">{at + 1}</span>
              <span className="atlas-topic__words">
                <strong>{topic.name}</strong>
                <span className="ui-meta">{placesOf(topic, town)}</span>
              </span>
              <SparkLine values={topic.trend} label={trendWords(topic.trend)} />
              <span className="atlas-topic__count">
                <b>{countsIn(topic, town)[measure]}</b> {measure === "people" ? "人" : "件"}
              </span>
            </button>
          </li>
        ))}
      </ol>
      {rest > 0 && (
        <Button kind="quiet" compact onPress={() => setWhole(isFolded)}>
          {isFolded ? `另有 ${rest} 个话题` : "只看前五个"}
        </Button>
      )}
    </>
  );
}

const placesOf = ({ towns, people, items, voices }: HotTopic, town: string | undefined): string => {
  const names = towns.slice(0, 3).map(({ name }) => name);
  const where = towns.length > 3 ? `${names.join("、")}等 ${towns.length} 个镇街` : names.join("、");
  const also = voices > 0 ? `，另有 ${voices} 位委员也反映` : "";
  return `${town ? "全区 " : ""}${people} 人 ${items} 件${also}${where ? ` · ${where}` : ""}`;
};

const trendWords = (trend: readonly number[]): string => `近 ${trend.length} 周人数：${trend.join("、")}`;
