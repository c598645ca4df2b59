import "#office/score-years/score-years.css";
import { listScoreYears } from "#data/office/score-rules.ts";
import { useAnswer } from "#data/office/use-answer.ts";
import { useWhoAmI } from "#data/session.ts";
import { may } from "#domain/account/roles.ts";
import { YearCard } from "#office/score-years/year-card.tsx";
import { DeskPage } from "#ui/desk-page.tsx";
import { EmptyState } from "#ui/empty-state.tsx";

/** 履职年度: what state each is in, who has confirmed it, what is still open, and that it can be counted again. */
export function ScoreYearsScreen() {
  const { value, refusal, askAgain } = useAnswer(listScoreYears);
  const mayWrite = useWhoAmI(({ session }) => may(session?.account.roles ?? [], "score.write"));
  return (
    <DeskPage title="履职年度" fault={refusal?.detail} onRetry={() => void askAgain()} isLoading={!value}>
      {value?.items.length === 0 && (
        <EmptyState icon="clock" text="还没有履职年度。有了第一笔履职记录，年度自动建立。" />
      )}
      <ol className="ui-records">
        {value?.items.map((year) => (
          <YearCard key={year.year} year={year} mayWrite={mayWrite} onMoved={() => void askAgain()} />
        ))}
      </ol>
    </DeskPage>
  );
}
