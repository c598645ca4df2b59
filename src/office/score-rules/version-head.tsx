import { useState } from "react";
import type { RuleSet } from "#domain/score/rule-set.ts";
import { timeWords } from "#domain/time/time-words.ts";
import { countRules } from "#office/score-rules/change-rules.ts";
import { putRuleEdit } from "#office/score-rules/rules-edit.ts";
import type { VersionDesk } from "#office/score-rules/use-version.ts";
import type { RulesView } from "#office/score-rules/version-pane.tsx";
import { Button } from "#ui/button.tsx";
import { Confirm } from "#ui/confirm.tsx";
import { Segmented } from "#ui/segmented.tsx";
import { StatusTag } from "#ui/status-tag.tsx";
import { useNow } from "#ui/use-now.ts";

interface VersionHeadProps {
  readonly desk: VersionDesk;
  readonly rules: RuleSet;
  readonly view: RulesView;
  readonly setView: (view: RulesView) => void;
  /** Whether drafts can be written at all. */
  readonly mayWrite: boolean;
  readonly open: (id: string | null) => void;
}

/** Which version it is, where it counts, and what can be done with the whole of it. */
export function VersionHead({ desk, rules, view, setView, mayWrite, open }: VersionHeadProps) {
  const [isAsking, setAsking] = useState(false);
  const copy = () => {
    const id = crypto.randomUUID();
    putRuleEdit({ id, rev: 0, note: "", rules });
    open(id);
  };
  const drop = async () => {
    setAsking(false);
    await desk.drop();
    open(null);
  };
  return (
    <header className="rules-head">
      <div className="rules-head__title">
        <h1>{rules.title || "未命名的办法"}</h1>
        <StateTag desk={desk} />
      </div>
      <p className="ui-meta">
        <Origin desk={desk} rules={rules} />
      </p>
      <div className="rules-head__tools">
        <Segmented
          label="查看"
          value={view}
          onChange={setView}
          options={[
            { value: "rules", label: "办法内容" },
            { value: "dry-run", label: desk.mayWrite ? "试算与发布" : "试算" },
            { value: "compare", label: "比较版本" },
          ]}
        />
        {mayWrite && (
          <Button kind="quiet" compact icon="copy" onPress={copy}>
            复制为新草稿
          </Button>
        )}
        {desk.mayWrite && (
          <Button kind="quiet" compact icon="trash" onPress={() => setAsking(true)}>
            删除草稿
          </Button>
        )}
      </div>
      <Confirm
        open={isAsking}
        title="删除这份草稿"
        confirmLabel="删除草稿"
        danger
        onConfirm={() => void drop()}
        onCancel={() => setAsking(false)}
      >
        <p>“{rules.title}”的草稿删除后不能恢复。已经发布的办法不受影响。</p>
      </Confirm>
    </header>
  );
}

function StateTag({ desk }: { readonly desk: VersionDesk }) {
  if (desk.isDraft) {
    return (
      <StatusTag tone="amber" icon="pencil">
        草稿
      </StatusTag>
    );
  }
  return (
    <StatusTag tone="green" icon="check">
      已发布
    </StatusTag>
  );
}

function Origin({ desk, rules }: { readonly desk: VersionDesk; readonly rules: RuleSet }) {
  const now = useNow();
  const { version } = desk;
  const parts = [
    version ? `第 ${version.version} 版` : "尚未保存",
    version && `${version.createdBy} ${timeWords(version.createdAt, now)} 起草`,
    version?.publishedAt && `${timeWords(version.publishedAt, now)} 发布`,
    version && version.years.length > 0 && `用于 ${version.years.join("、")} 年度`,
    `${rules.groups.length} 个大项 ${countRules(rules)} 条规则`,
  ];
  return <>{parts.filter(Boolean).join(" · ")}</>;
}
