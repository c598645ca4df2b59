import { lookOf } from "#member/opinions/opinion-look.ts";
import { stepsOf } from "#member/opinions/steps-of.ts";
import type { OpinionView } from "#contract/opinions.ts";
import { labelByOpinionSource } from "#domain/opinion/opinion-lists.ts";
import { labelByOpinionCategory } from "#domain/submission/submission-lists.ts";
import { timeWords } from "#domain/time/time-words.ts";
import { Card } from "#ui/card.tsx";
import { Disclosure } from "#ui/disclosure.tsx";
import { Facts } from "#ui/facts.tsx";
import { StatusTag } from "#ui/status-tag.tsx";
import { Stepper } from "#ui/stepper.tsx";
import { useNow } from "#ui/use-now.ts";

/** Where it stands: one line, the way it went with days, and all of it for whoever wants to know. */
export function StatusCard({ opinion }: { readonly opinion: OpinionView }) {
  const now = useNow();
  const { label, ...look } = lookOf(opinion);
  const { source, sourceName, category, campaign, submissions } = opinion;
  return (
    <Card title={opinion.title} aside={<StatusTag {...look}>{label}</StatusTag>}>
      <p className="opinion-line">{opinion.statusLine}</p>
      <Stepper label="信息办理进展" steps={stepsOf(opinion)} />
      <Facts
        facts={[
          ["编号", opinion.number],
          [
            "名义",
            source === "MEMBER" ? "委员本人" : [labelByOpinionSource[source], sourceName].filter(Boolean).join(" · "),
          ],
          ["类别", category && labelByOpinionCategory[category]],
          ["征集活动", campaign],
          ["来自反映", submissions > 0 && `${submissions} 条，反映人会在回执上看到进展`],
        ]}
      />
      <Disclosure summary="全部经过">
        <ol className="opinion-history" aria-label="全部经过">
          {opinion.history.map(({ at, words }, place) => (
            <li key={place}>
              <time className="ui-meta" dateTime={at}>
                {timeWords(at, now)}
              </time>
              <span>{words}</span>
            </li>
          ))}
        </ol>
      </Disclosure>
    </Card>
  );
}
