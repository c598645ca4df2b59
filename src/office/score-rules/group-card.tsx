import { useState } from "react";
import type { RuleGroup } from "#domain/score/rule-set.ts";
import { facetsOfGroup } from "#domain/score/rule-set-changes.ts";
import { GroupForm } from "#office/score-rules/group-form.tsx";
import { ItemButtons } from "#office/score-rules/item-buttons.tsx";
import { listEdit } from "#office/score-rules/list-edit.ts";
import { copyOfGroup, newGroup } from "#office/score-rules/new-parts.ts";
import { RuleList } from "#office/score-rules/rule-list.tsx";
import type { VersionDesk } from "#office/score-rules/use-version.ts";
import { changeGroup } from "#office/score-rules/change-rules.ts";
import { Button } from "#ui/button.tsx";

interface GroupCardProps {
  readonly desk: VersionDesk;
  readonly group: RuleGroup;
  readonly at: number;
  /** Where it stands: /groups/0, /groups/0/groups/1. */
  readonly pointer: string;
  readonly siblings: readonly RuleGroup[];
  /** The group around it. */
  readonly outer?: RuleGroup;
}

/** One part of the rules: what it begins with and where it ends, its rules, its own parts. */
export function GroupCard({ desk, group, at, pointer, siblings, outer }: GroupCardProps) {
  const [isOpen, setOpen] = useState(group.name === "");
  const edit = listEdit<RuleGroup>(desk, {
    read: (rules) => groupsIn(rules.groups, outer),
    write: (rules, groups) =>
      outer ? changeGroup(rules, outer.id, (known) => ({ ...known, groups })) : { ...rules, groups },
    words: ({ name, rules }) => `“${name || "未命名"}”（${rules.length} 条规则）`,
  });
  const noun = outer ? "小项" : "大项";
  const name = `${noun}“${group.name}”`;
  const Heading = outer ? "h3" : "h2";
  const hasFault = ["name", "clause", "start", "cap", "floor", "isBonus"].some((field) =>
    desk.errorAt(`${pointer}/${field}`),
  );
  return (
    <section className={outer ? "rules-group rules-group--inner" : "rules-group"} aria-label={name}>
      <header className="rules-group__head">
        <div>
          <Heading>{group.name || `未命名的${noun}`}</Heading>
          <GroupWords group={group} />
        </div>
        {desk.mayWrite && (
          <div className="rules-buttons">
            <Button
              kind="quiet"
              compact
              label={`${isOpen ? "收起" : "修改"}：${name}`}
              onPress={() => setOpen(!isOpen)}
            >
              {isOpen ? "收起" : "修改"}
            </Button>
            <ItemButtons
              {...{ name, at }}
              count={siblings.length}
              onMove={(by) => edit.move(at, by)}
              onCopy={() => edit.add(copyOfGroup(group), at)}
              onRemove={() => edit.remove(group, at)}
              mustStay={!outer && siblings.length === 1}
            />
          </div>
        )}
      </header>
      {desk.mayWrite && (isOpen || hasFault) && (
        <GroupForm
          group={group}
          isInner={outer !== undefined}
          onChange={(part) => edit.put(group.id, part)}
          errorAt={(field) => desk.errorAt(`${pointer}/${field}`)}
        />
      )}
      <RuleList desk={desk} group={group} pointer={pointer} />
      {group.groups?.map((inner, place) => (
        <GroupCard
          key={inner.id}
          desk={desk}
          group={inner}
          at={place}
          pointer={`${pointer}/groups/${place}`}
          siblings={group.groups ?? []}
          outer={group}
        />
      ))}
      {desk.mayWrite && !outer && (
        <Button
          kind="quiet"
          compact
          icon="plus"
          label={`在${name}里增加小项`}
          onPress={() => edit.put(group.id, { groups: [...(group.groups ?? []), newGroup()] })}
        >
          增加小项（单独设上限）
        </Button>
      )}
    </section>
  );
}

const groupsIn = (groups: readonly RuleGroup[], outer: RuleGroup | undefined): readonly RuleGroup[] =>
  outer ? (groups.find(({ id }) => id === outer.id)?.groups ?? []) : groups;

function GroupWords({ group }: { readonly group: RuleGroup }) {
  const words = facetsOfGroup(group).filter((facet) => facet.words !== "" && facet.label !== "名称");
  return <p className="ui-meta">{words.map((facet) => facet.words).join(" · ")}</p>;
}
