import { listRuleVersions } from "#data/office/score-rules.ts";
import { useAnswer } from "#data/office/use-answer.ts";
import { DeskPage } from "#ui/desk-page.tsx";

/** 赋分办法. */
export function ScoreRulesScreen() {
  const { value, refusal, askAgain } = useAnswer(listRuleVersions);
  return (
    <DeskPage title="赋分办法" fault={refusal?.detail} onRetry={() => void askAgain()} isLoading={!value}>
      <ul>
        {value?.items.map(({ id, version, title }) => (
          <li key={id}>
            第 {version} 版 {title}
          </li>
        ))}
      </ul>
    </DeskPage>
  );
}
