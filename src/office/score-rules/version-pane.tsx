import { useState } from "react";
import type { RuleVersion } from "#data/office/score-rules.ts";
import { ComparePart } from "#office/score-rules/compare-part.tsx";
import { DryRunPart } from "#office/score-rules/dry-run-part.tsx";
import { RulesPart } from "#office/score-rules/rules-part.tsx";
import { SaveBar } from "#office/score-rules/save-bar.tsx";
import { useVersion } from "#office/score-rules/use-version.ts";
import { VersionHead } from "#office/score-rules/version-head.tsx";
import { Button } from "#ui/button.tsx";
import { Notice } from "#ui/notice.tsx";
import { Skeleton } from "#ui/skeleton.tsx";

interface VersionPaneProps {
  readonly id: string;
  readonly versions: readonly RuleVersion[];
  readonly mayWrite: boolean;
  readonly open: (id: string | null) => void;
  readonly onListChanged: () => void;
}

const VIEWS = ["rules", "dry-run", "compare"] as const;
export type RulesView = (typeof VIEWS)[number];

/** One version: what it says, what it would change, how it differs from others. */
export function VersionPane({ id, versions, mayWrite, open, onListChanged }: VersionPaneProps) {
  const desk = useVersion(id, mayWrite, onListChanged);
  const [view, setView] = useState<RulesView>("rules");
  const { rules } = desk;
  if (!rules) {
    if (!desk.unread) return <Skeleton lines={8} />;
    return (
      <Notice tone="red" alert>
        {desk.unread.detail}
        <Button compact onPress={() => void desk.askAgain()}>
          重新读取
        </Button>
      </Notice>
    );
  }
  const save = async () => {
    if (!(await desk.save())) setView("rules");
  };
  return (
    <>
      <VersionHead {...{ desk, rules, view, setView, mayWrite, open }} />
      <div className="rules-body">
        {view === "rules" && <RulesPart desk={desk} rules={rules} />}
        {view === "dry-run" && <DryRunPart {...{ desk, rules, onListChanged }} />}
        {view === "compare" && <ComparePart {...{ id, rules, versions }} />}
      </div>
      {desk.mayWrite && <SaveBar desk={desk} onSave={() => void save()} />}
    </>
  );
}
