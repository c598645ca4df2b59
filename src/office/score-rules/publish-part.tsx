import { useState } from "react";
import type { DryRun, ScoreYear } from "#data/office/score-rules.ts";
import { useWhoAmI } from "#data/session.ts";
import { may } from "#domain/account/roles.ts";
import type { DryRunDesk } from "#office/score-rules/use-dry-run.ts";
import type { VersionDesk } from "#office/score-rules/use-version.ts";
import { Button } from "#ui/button.tsx";
import { Confirm } from "#ui/confirm.tsx";
import { Notice } from "#ui/notice.tsx";

interface PublishPartProps {
  readonly desk: VersionDesk;
  readonly dry: DryRunDesk;
  readonly result: DryRun;
  readonly year: ScoreYear;
}

/** Whether these rules can be published for the year that was tried, and the question before it. */
export function PublishPart({ desk, dry, result, year }: PublishPartProps) {
  const [isAsking, setAsking] = useState(false);
  const mayWrite = useWhoAmI(({ session }) => may(session?.account.roles ?? [], "score.write"));
  if (year.ruleSetId === desk.id) {
    return <Notice tone="green">{year.year} 年度正按这一版计分。</Notice>;
  }
  if (!mayWrite) return null;
  const why = whyNot(desk, dry, year);
  return (
    <div className="rules-publish">
      <Button kind="primary" icon="stamp" disabled={why !== null} onPress={() => setAsking(true)}>
        发布，用于 {year.year} 年度
      </Button>
      <span className="ui-meta">{why ?? `发布后 ${year.year} 年度立即按这一版计分，这一版不能再改。`}</span>
      <Confirm
        open={isAsking}
        title={`发布，用于 ${year.year} 年度`}
        confirmLabel="发布"
        busy={dry.isPublishing}
        onConfirm={() => void dry.publish().then(() => setAsking(false))}
        onCancel={() => setAsking(false)}
      >
        <p>
          {result.changed.length === 0
            ? `${result.members} 名委员的分数和等次都不变。`
            : `${result.members} 名委员中，${result.changed.length} 人的分数或等次会变。`}
          委员会在“我的履职”里看到按新办法计的分和依据的条款。
        </p>
        <p>发布后不能再改这一版；要改，请复制为新草稿。原来的第 {year.ruleVersion} 版保留可查。</p>
      </Confirm>
    </div>
  );
}

const whyNot = (desk: VersionDesk, dry: DryRunDesk, year: ScoreYear): string | null => {
  if (year.state !== "OPEN") return "这个年度已冻结或归档，不能换办法。";
  if (desk.isChanged) return "草稿有改动没有保存，请先保存再试算、发布。";
  return dry.isOutdated ? "请重新试算后再发布。" : null;
};
