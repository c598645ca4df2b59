import type { ForwardView } from "#contract/opinion-fields.ts";
import { paperDate } from "#domain/document/paper-date.ts";
import { labelByForwardState } from "#domain/opinion/opinion-lists.ts";
import { shanghaiDay } from "#domain/time/shanghai.ts";
import { Card } from "#ui/card.tsx";

/** The units it went to, and what they answered. */
export function ForwardsCard({ forwards }: { readonly forwards: readonly ForwardView[] }) {
  if (forwards.length === 0) return null;
  return (
    <Card title="转有关部门">
      {forwards.map(({ id, unitName, state, sentAt, repliedAt, reply, dueOn }) => (
        <section key={id} className="opinion-forward">
          <h3>{unitName}</h3>
          <p className="ui-meta">
            {labelByForwardState[state]} · {paperDate(shanghaiDay(new Date(repliedAt ?? sentAt)))}
            {state === "SENT" && dueOn && ` · ${paperDate(dueOn)} 前反馈`}
          </p>
          {reply !== "" && <p className="ui-pre">{reply}</p>}
        </section>
      ))}
    </Card>
  );
}
