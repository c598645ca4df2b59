import { useState } from "react";
import type { OfficeRefusal } from "#data/ask-endpoint.ts";
import { moveScoreYear, type ScoreYear } from "#data/office/score-rules.ts";
import { movesFor } from "#domain/flow/flow.ts";
import { scoreYearFlow, type ScoreYearMove } from "#domain/score/year-flow.ts";
import { consequenceOf } from "#office/score-years/consequence-of.ts";
import { Button } from "#ui/button.tsx";
import { Confirm } from "#ui/confirm.tsx";
import { Notice } from "#ui/notice.tsx";
import { TextArea } from "#ui/text-area.tsx";

interface YearMovesProps {
  readonly year: ScoreYear;
  readonly onMoved: () => void;
}

const labelByMove: Record<ScoreYearMove, string> = {
  freeze: "冻结年度",
  reopen: "重新开放",
  archive: "归档年度",
};

/** What can be done with a year; each asks first and says what follows. */
export function YearMoves({ year, onMoved }: YearMovesProps) {
  const [asked, setAsked] = useState<ScoreYearMove | null>(null);
  const [note, setNote] = useState("");
  const [isBusy, setBusy] = useState(false);
  const [refusal, setRefusal] = useState<OfficeRefusal | null>(null);
  const steps = movesFor(scoreYearFlow, year.state, ["memberAffairs"]);
  const needsNote = steps.find(({ move }) => move === asked)?.needs === "note";
  const hasOpenWork = year.openAppeals + year.openManualEntries > 0;

  const move = async () => {
    if (!asked) return;
    setBusy(true);
    const answer = await moveScoreYear(year.year, asked, note.trim());
    setBusy(false);
    setRefusal(answer.ok ? null : answer.refusal);
    if (!answer.ok) return;
    setAsked(null);
    setNote("");
    onMoved();
  };
  const ask = (next: ScoreYearMove | null) => {
    setRefusal(null);
    setAsked(next);
  };

  if (steps.length === 0) return null;
  return (
    <div className="years-moves">
      {steps.map((step) => (
        <Button
          key={step.move}
          kind={step.move === "reopen" ? "quiet" : "secondary"}
          disabled={step.needs === "nothingOpen" && hasOpenWork}
          onPress={() => ask(step.move)}
        >
          {labelByMove[step.move]}
        </Button>
      ))}
      {year.state === "FROZEN" && hasOpenWork && <span className="ui-meta">申诉和补录办结后才能归档。</span>}
      <Confirm
        open={asked !== null}
        title={asked ? `${labelByMove[asked]}：${year.year} 年度` : ""}
        confirmLabel={asked ? labelByMove[asked] : ""}
        danger={asked === "archive"}
        busy={isBusy}
        disabled={needsNote && note.trim() === ""}
        onConfirm={() => void move()}
        onCancel={() => ask(null)}
      >
        <div className="years-ask">
          {asked && consequenceOf(asked, year).map((words) => <p key={words}>{words}</p>)}
          {needsNote && (
            <TextArea label="为什么重新开放" need="required" rows={2} value={note} onChange={setNote} autoFocus />
          )}
          {refusal && (
            <Notice tone="red" alert>
              {refusal.detail}
            </Notice>
          )}
        </div>
      </Confirm>
    </div>
  );
}
