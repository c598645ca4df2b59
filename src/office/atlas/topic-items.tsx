import { useCallback } from "react";
import { Link } from "react-router";
import { readHotTopic, type TopicMember } from "#data/office/atlas.ts";
import { useAnswer } from "#data/office/use-answer.ts";
import { useMay } from "#data/office/use-may.ts";
import { labelBySubmissionState } from "#domain/submission/submission-state.ts";
import { shanghaiIso } from "#domain/time/shanghai.ts";
import type { Month } from "#office/atlas/atlas-filter.ts";
import { Button } from "#ui/button.tsx";
import { Fault } from "#ui/fault.tsx";
import { Skeleton } from "#ui/skeleton.tsx";

interface TopicItemsProps {
  readonly topic: string;
  readonly townName: string | undefined;
  readonly month: Month | undefined;
  readonly onClose: () => void;
}

/** What people said on one topic, of the town and the month that are chosen; each opens at the intake desk for whoever works there. */
export function TopicItems({ topic, townName, month, onClose }: TopicItemsProps) {
  const askFor = useCallback((signal?: AbortSignal) => readHotTopic(topic, signal), [topic]);
  const { value, refusal } = useAnswer(askFor);
  const mayOpen = useMay("submission.readAll");
  const items = value?.id === topic ? value.members : undefined;
  const found = items?.filter(
    ({ town, receivedAt }) =>
      (townName === undefined || town === townName) &&
      (month === undefined || shanghaiIso(new Date(receivedAt)).startsWith(month)),
  );
  return (
    <section className="atlas-frame atlas-items" aria-label="话题的来件">
      <header className="atlas-frame__head">
        <h2>
          {value?.name ?? "话题"}
          {found && <span className="ui-meta"> {found.length} 件来件</span>}
        </h2>
        <Button kind="quiet" compact icon="close" onPress={onClose}>
          收起
        </Button>
      </header>
      <Fault words={refusal?.detail ?? ""} />
      {!found && !refusal && <Skeleton lines={4} />}
      {value && <p className="ui-meta">{value.words.slice(0, 8).join(" · ")}</p>}
      {found?.length === 0 && <p>所选的镇街和月份没有这个话题的来件。</p>}
      <ul>
        {found?.map((one) => (
          <li key={one.submissionId}>
            {mayOpen ? (
              <Link to={`/office/triage?id=${one.submissionId}`}>{one.excerpt}</Link>
            ) : (
              <span>{one.excerpt}</span>
            )}
            <span className="ui-meta">{metaOf(one)}</span>
          </li>
        ))}
      </ul>
      {value && value.members.length < value.items && (
        <p className="ui-meta">
          列出最近 {value.members.length} 件，共 {value.items} 件。
        </p>
      )}
    </section>
  );
}

const metaOf = ({ receivedAt, pointName, town, state }: TopicMember): string =>
  [shanghaiIso(new Date(receivedAt)).slice(0, 10), town, pointName, labelBySubmissionState[state]]
    .filter(Boolean)
    .join(" · ");
