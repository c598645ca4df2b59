import type { RuleSet } from "#domain/score/rule-set.ts";
import { AlertsPart } from "#office/score-rules/alerts-part.tsx";
import { GatesPart } from "#office/score-rules/gates-part.tsx";
import { GradesPart } from "#office/score-rules/grades-part.tsx";
import { GroupCard } from "#office/score-rules/group-card.tsx";
import { newGroup } from "#office/score-rules/new-parts.ts";
import { SetFields } from "#office/score-rules/set-fields.tsx";
import type { VersionDesk } from "#office/score-rules/use-version.ts";
import { Button } from "#ui/button.tsx";

export interface RulesPartProps {
  readonly desk: VersionDesk;
  readonly rules: RuleSet;
}

/** The rules themselves: a document to read, and where it is a draft a form in the same places. */
export function RulesPart({ desk, rules }: RulesPartProps) {
  return (
    <div className="rules-sheet">
      <SetFields desk={desk} rules={rules} />
      {rules.groups.map((group, at) => (
        <GroupCard key={group.id} desk={desk} group={group} at={at} pointer={`/groups/${at}`} siblings={rules.groups} />
      ))}
      {desk.mayWrite && (
        <div>
          <Button
            icon="plus"
            onPress={() => desk.change((known) => ({ ...known, groups: [...known.groups, newGroup()] }))}
          >
            增加大项
          </Button>
        </div>
      )}
      <GatesPart desk={desk} rules={rules} />
      <GradesPart desk={desk} rules={rules} />
      <AlertsPart desk={desk} rules={rules} />
    </div>
  );
}
