import { whatIfs } from "#domain/score/what-if.ts";
import type { ScoreView } from "#member/my-score/score-view.ts";
import { Button } from "#ui/button.tsx";
import { Card } from "#ui/card.tsx";
import { useMemo, useState } from "react";

const FIRST = 4;

/** What one more piece of duty work would give, caps told: nobody runs after points that do not exist. */
export function WhatIfCard({ view }: { readonly view: ScoreView }) {
  const { year, statement, isSameSum } = view;
  const [isWhole, setWhole] = useState(false);
  const all = useMemo(() => whatIfs(year.entries, year.rules, statement), [year, statement]);
  if (!isSameSum || all.length === 0) return null;
  return (
    <Card title="再做一件，会怎样">
      <ul className="score-what-if">
        {all.slice(0, isWhole ? all.length : FIRST).map(({ words }) => (
          <li key={words}>{words}</li>
        ))}
      </ul>
      {!isWhole && all.length > FIRST && (
        <Button kind="quiet" icon="down" onPress={() => setWhole(true)}>
          其余 {all.length - FIRST} 种
        </Button>
      )}
    </Card>
  );
}
