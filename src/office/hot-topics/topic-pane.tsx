import { useState } from "react";
import { Link } from "react-router";
import type { HotTopic, HotTopicDetail, TopicAct } from "#data/office/atlas.ts";
import { useMay } from "#data/office/use-may.ts";
import { labelByOpinionCategory } from "#domain/submission/submission-lists.ts";
import { labelBySubmissionState } from "#domain/submission/submission-state.ts";
import { TopicActs } from "#office/hot-topics/topic-acts.tsx";
import { Facts } from "#ui/facts.tsx";

interface TopicPaneProps {
  readonly topic: HotTopicDetail;
  readonly others: readonly HotTopic[];
  /** Absent where who reads may not decide. */
  readonly onAct?: ((before: HotTopicDetail, act: TopicAct) => Promise<boolean>) | undefined;
}

/** One topic: what it is about, who speaks of it and where, its items; those who curate choose among them for a split. */
export function TopicPane({ topic, others, onAct }: TopicPaneProps) {
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const mayOpen = useMay("submission.readAll");
  const toggle = (id: string) =>
    setChosen((before) =>
      before.has(id) ? new Set([...before].filter((one) => one !== id)) : new Set([...before, id]),
    );
  return (
    <article>
      <h2>{topic.name}</h2>
      <Facts
        facts={[
          ["人数", `${topic.people} 人${topic.voices > 0 ? `，另有 ${topic.voices} 位委员也反映` : ""}`],
          ["来件", `${topic.items} 件`],
          ["类别", topic.category && labelByOpinionCategory[topic.category]],
          ["镇街", topic.towns.map(({ name, people }) => `${name} ${people} 人`).join("、")],
          ["时间", `${topic.firstAt.slice(0, 10)} 至 ${topic.lastAt.slice(0, 10)}`],
          ["用词", topic.words.slice(0, 10).join("、")],
          ["名称", topic.isNamedByStaff ? "人工命名，不再自动更改" : "取自来件用词"],
        ]}
      />
      {onAct && <TopicActs topic={topic} others={others} chosen={[...chosen]} onAct={(act) => onAct(topic, act)} />}
      <h3>
        来件
        <span className="ui-meta">
          {" "}
          {topic.members.length < topic.items
            ? `最近 ${topic.members.length} 件，共 ${topic.items} 件`
            : `${topic.items} 件`}
          {chosen.size > 0 && ` · 已选 ${chosen.size} 件`}
        </span>
      </h3>
      <ul className="hot-topics__members">
        {topic.members.map(({ submissionId, excerpt, receivedAt, town, pointName, state, isPinned }) => (
          <li key={submissionId}>
            {onAct && (
              <input
                type="checkbox"
                aria-label={`选择：${excerpt.slice(0, 20)}`}
                checked={chosen.has(submissionId)}
                onChange={() => toggle(submissionId)}
              />
            )}
            <span>
              {mayOpen ? <Link to={`/office/triage?id=${submissionId}`}>{excerpt}</Link> : excerpt}
              <span className="ui-meta">
                {[receivedAt.slice(0, 10), town, pointName, labelBySubmissionState[state], isPinned && "人工归入"]
                  .filter(Boolean)
                  .join(" · ")}
              </span>
            </span>
          </li>
        ))}
      </ul>
    </article>
  );
}
