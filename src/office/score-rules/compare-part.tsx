import { useCallback, useState } from "react";
import { readRuleVersion, type RuleVersion } from "#data/office/score-rules.ts";
import { useAnswer } from "#data/office/use-answer.ts";
import { changesOfRules, type RuleChange } from "#domain/score/rule-set-changes.ts";
import { defaultRuleSet } from "#domain/score/default-rule-set.ts";
import { done } from "#domain/result.ts";
import type { RuleSet } from "#domain/score/rule-set.ts";
import { type Column, DataTable } from "#ui/data-table.tsx";
import { EmptyState } from "#ui/empty-state.tsx";
import { NativeSelect } from "#ui/native-select.tsx";
import { Notice } from "#ui/notice.tsx";
import { Skeleton } from "#ui/skeleton.tsx";

interface ComparePartProps {
  readonly id: string;
  readonly rules: RuleSet;
  readonly versions: readonly RuleVersion[];
}

const REFERENCE = "reference";

/** What this version says differently from another, in words. */
export function ComparePart({ id, rules, versions }: ComparePartProps) {
  const others = versions.filter((version) => version.id !== id);
  const inUse = others.find(({ years }) => years.length > 0) ?? others[0];
  const [otherId, setOtherId] = useState(inUse?.id ?? REFERENCE);
  const read = useCallback(
    async (signal?: AbortSignal) => {
      if (otherId === REFERENCE) return done<RuleSet>(defaultRuleSet);
      const answer = await readRuleVersion(otherId, signal);
      return answer.ok ? done(answer.value.rules as RuleSet) : answer;
    },
    [otherId],
  );
  const { value: other, refusal } = useAnswer(read);
  const changes = other && changesOfRules(other, rules);
  return (
    <div className="rules-sheet">
      <div className="rules-narrow">
        <NativeSelect<string>
          label="与哪一版比较"
          value={otherId}
          options={[
            ...others.map(({ id: value, version, title, state }) => ({
              value,
              label: `第 ${version} 版 ${title}${state === "DRAFT" ? "（草稿）" : ""}`,
            })),
            { value: REFERENCE, label: "系统提供的参考办法" },
          ]}
          onChange={setOtherId}
        />
      </div>
      {refusal && (
        <Notice tone="red" alert>
          {refusal.detail}
        </Notice>
      )}
      {!changes && !refusal && <Skeleton lines={6} />}
      {changes?.length === 0 && <EmptyState icon="check" text="两版内容相同。" />}
      {changes && changes.length > 0 && <ChangesTable changes={changes} />}
    </div>
  );
}

function ChangesTable({ changes }: { readonly changes: readonly RuleChange[] }) {
  return (
    <section className="ui-card ui-card--flush rules-changes">
      <DataTable
        caption={`两版的不同，共 ${changes.length} 处`}
        keyOf={({ place, label, was, is }) => `${place} ${label} ${was} ${is}`}
        items={changes}
        columns={COLUMNS}
      />
    </section>
  );
}

const COLUMNS: readonly Column<RuleChange>[] = [
  { key: "place", title: "不同之处", cell: ({ place }) => place },
  { key: "label", title: "内容", cell: ({ label }) => label },
  { key: "was", title: "那一版", cell: ({ was }) => (was === null ? "—" : <del>{was || "没有"}</del>) },
  { key: "is", title: "这一版", cell: ({ is }) => (is === null ? "—" : <ins>{is || "没有"}</ins>) },
];
