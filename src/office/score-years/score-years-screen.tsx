import { listScoreYears } from "#data/office/score-rules.ts";
import { useAnswer } from "#data/office/use-answer.ts";
import { DeskPage } from "#ui/desk-page.tsx";

/** 履职年度. */
export function ScoreYearsScreen() {
  const { value, refusal, askAgain } = useAnswer(listScoreYears);
  return (
    <DeskPage title="履职年度" fault={refusal?.detail} onRetry={() => void askAgain()} isLoading={!value}>
      <ul>
        {value?.items.map(({ year }) => (
          <li key={year}>{year}</li>
        ))}
      </ul>
    </DeskPage>
  );
}
