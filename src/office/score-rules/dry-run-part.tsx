import { labelByScoreYearState } from "#domain/score/score-year.ts";
import { DryRunResult } from "#office/score-rules/dry-run-result.tsx";
import { PublishPart } from "#office/score-rules/publish-part.tsx";
import type { RulesPartProps } from "#office/score-rules/rules-part.tsx";
import { useDryRun } from "#office/score-rules/use-dry-run.ts";
import { Button } from "#ui/button.tsx";
import { EmptyState } from "#ui/empty-state.tsx";
import { NativeSelect } from "#ui/native-select.tsx";
import { Notice } from "#ui/notice.tsx";
import { Progress } from "#ui/progress.tsx";

/** 试算: a year's ledger by these rules, before anybody's points change; then publishing. */
export function DryRunPart({ desk, rules, onListChanged }: RulesPartProps & { readonly onListChanged: () => void }) {
  const dry = useDryRun(desk.id, rules, async () => {
    await desk.askAgain();
    onListChanged();
  });
  const { year, result } = dry;
  if (dry.isRead && !year) return <EmptyState icon="clock" text="还没有履职年度：有了第一笔履职记录，年度自动建立。" />;
  return (
    <div className="rules-sheet rules-sheet--wide">
      <div className="rules-tryout">
        <NativeSelect<string>
          label="用哪个年度的台账试算"
          value={year?.year ?? ""}
          options={dry.years.map((known) => ({
            value: known.year,
            label: `${known.year} 年度（${labelByScoreYearState[known.state]}，现用第 ${known.ruleVersion} 版）`,
          }))}
          onChange={dry.setYear}
        />
        <Button
          icon="refresh"
          kind={result ? "secondary" : "primary"}
          busy={dry.isRunning}
          onPress={() => void dry.run()}
        >
          {result ? "重新试算" : "试算"}
        </Button>
        <p className="ui-meta">试算只看结果，不改任何人的分数，不留记录。</p>
      </div>
      {(dry.unread ?? dry.refusal) && (
        <Notice
          tone="red"
          alert
          title={dry.refusal?.errors ? "办法还有要改的地方，请先保存草稿并按提示修改" : undefined}
        >
          {(dry.refusal?.errors?.[0] ?? dry.unread ?? dry.refusal)?.detail}
        </Notice>
      )}
      {dry.isRunning && <Progress label={`正在按 ${year?.members ?? ""} 名委员的台账逐人试算`} now={0} />}
      {result && dry.isOutdated && <Notice tone="amber">试算之后办法又改过，下面是修改前的结果。请重新试算。</Notice>}
      {result && year && (
        <>
          {(desk.mayWrite || desk.version?.state === "PUBLISHED") && <PublishPart {...{ desk, dry, result, year }} />}
          <DryRunResult result={result} />
        </>
      )}
      {!result && !dry.isRunning && !dry.refusal && (
        <EmptyState icon="list" text="选好年度后试算，看哪些委员的分数和等次会变、变多少、为什么。" />
      )}
    </div>
  );
}
