import type { PendingDuty } from "#contract/duty.ts";
import { signedPoints } from "#domain/score/points-words.ts";
import { expectedGain } from "#member/my-score/expected-gain.ts";
import type { ScoreView } from "#member/my-score/score-view.ts";
import { Card } from "#ui/card.tsx";
import { List } from "#ui/list.tsx";
import { Row } from "#ui/row.tsx";
import { StatusTag } from "#ui/status-tag.tsx";

/** What is under way and may count later: each by itself, never added to anything. */
export function PendingCard({ pending, view }: { readonly pending: readonly PendingDuty[]; readonly view: ScoreView }) {
  if (pending.length === 0) return null;
  return (
    <Card title="预计" flush>
      <p className="score-note">还在办理，没有计入总分。办成后自动入账。</p>
      <List label="预计">
        {pending.map((one) => {
          const gain = view.isSameSum ? expectedGain(one, view) : undefined;
          return (
            <Row
              key={`${one.kind} ${one.link ?? one.title}`}
              title={one.title}
              meta={one.waitsFor}
              side={
                gain !== undefined && (
                  <StatusTag tone="amber" icon="clock">
                    {gain === "0" ? "预计不加分" : `预计 ${signedPoints(gain)}`}
                  </StatusTag>
                )
              }
              to={one.link ?? undefined}
            />
          );
        })}
      </List>
    </Card>
  );
}
