import type { Rule, RuleGroup } from "#domain/score/rule-set.ts";
import { changeGroup } from "#office/score-rules/change-rules.ts";
import { listEdit } from "#office/score-rules/list-edit.ts";
import { copyOfRule, newRule } from "#office/score-rules/new-parts.ts";
import { RuleRow } from "#office/score-rules/rule-row.tsx";
import type { VersionDesk } from "#office/score-rules/use-version.ts";
import { Button } from "#ui/button.tsx";

interface RuleListProps {
  readonly desk: VersionDesk;
  readonly group: RuleGroup;
  readonly pointer: string;
}

/** The rules of one part, in their order. */
export function RuleList({ desk, group, pointer }: RuleListProps) {
  const edit = listEdit<Rule>(desk, {
    read: ({ groups }) =>
      groups.flatMap((known) => [known, ...(known.groups ?? [])]).find(({ id }) => id === group.id)?.rules ?? [],
    write: (rules, list) => changeGroup(rules, group.id, (known) => ({ ...known, rules: list })),
    words: ({ name }) => `规则“${name || "未命名"}”`,
  });
  return (
    <>
      <ol className="rules-list">
        {group.rules.map((rule, at) => (
          <RuleRow
            key={rule.id}
            rule={rule}
            at={at}
            count={group.rules.length}
            desk={desk}
            pointer={`${pointer}/rules/${at}`}
            edit={edit}
            onCopy={() => edit.add(copyOfRule(rule), at)}
          />
        ))}
      </ol>
      {desk.mayWrite && (
        <div>
          <Button compact icon="plus" label={`在“${group.name}”里增加规则`} onPress={() => edit.add(newRule())}>
            增加规则
          </Button>
        </div>
      )}
    </>
  );
}
