import "#office/score-rules/score-rules.css";
import "#office/score-rules/score-rules-form.css";
import "#office/score-rules/score-rules-trial.css";
import "#office/score-rules/score-rules-narrow.css";
import { useEffect } from "react";
import { useSearchParams } from "react-router";
import { listRuleVersions } from "#data/office/score-rules.ts";
import { useAnswer } from "#data/office/use-answer.ts";
import { useWhoAmI } from "#data/session.ts";
import { may } from "#domain/account/roles.ts";
import { loadRuleEdits, useRuleEdits } from "#office/score-rules/rules-edit.ts";
import { VersionPane } from "#office/score-rules/version-pane.tsx";
import { VersionsNav } from "#office/score-rules/versions-nav.tsx";
import { PanePlaceholder } from "#ui/desk.tsx";
import { Notice } from "#ui/notice.tsx";
import { Button } from "#ui/button.tsx";
import { Skeleton } from "#ui/skeleton.tsx";

/** 赋分办法: every version of the rules, and the one that is open. */
export function ScoreRulesScreen() {
  const [params, setParams] = useSearchParams();
  const { value, refusal, askAgain } = useAnswer(listRuleVersions);
  const edits = useRuleEdits(({ byId }) => byId);
  const mayWrite = useWhoAmI(({ session }) => may(session?.account.roles ?? [], "score.write"));
  useEffect(() => {
    document.title = "赋分办法 · 掌上履职";
    loadRuleEdits();
  }, []);
  const versions = value?.items ?? [];
  const asked = params.get("version");
  const chosen = asked ?? versions.find(({ years }) => years.length > 0)?.id ?? versions[0]?.id;
  const open = (id: string | null) => setParams(id ? { version: id } : {});
  return (
    <main className="rules ui-panes ui-panes--two">
      <VersionsNav {...{ versions, edits, chosen, mayWrite, open }} />
      <div className="rules-main">
        {refusal && (
          <Notice tone="red" alert>
            {refusal.detail}
            <Button compact onPress={() => void askAgain()}>
              重新读取
            </Button>
          </Notice>
        )}
        {!value && !refusal && <Skeleton lines={8} />}
        {value && chosen && (
          <VersionPane
            key={chosen}
            {...{ id: chosen, versions, mayWrite, open }}
            onListChanged={() => void askAgain()}
          />
        )}
        {value && !chosen && <PanePlaceholder text="还没有赋分办法。可以从参考办法新建一份草稿。" />}
      </div>
    </main>
  );
}
