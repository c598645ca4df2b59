import { Link } from "react-router";
import type { RuleVersion } from "#data/office/score-rules.ts";
import { defaultRuleSet } from "#domain/score/default-rule-set.ts";
import type { KeptRules } from "#data/office/rule-drafts.ts";
import { putRuleEdit } from "#office/score-rules/rules-edit.ts";
import { Button } from "#ui/button.tsx";

interface VersionsNavProps {
  readonly versions: readonly RuleVersion[];
  readonly edits: Readonly<Record<string, KeptRules>>;
  readonly chosen: string | undefined;
  readonly mayWrite: boolean;
  readonly open: (id: string) => void;
}

/** Versions by number, the newest first; before them drafts that only this computer has. */
export function VersionsNav({ versions, edits, chosen, mayWrite, open }: VersionsNavProps) {
  const onlyHere = Object.values(edits).filter(
    ({ id, rev }) => rev === 0 && !versions.some((known) => known.id === id),
  );
  const begin = () => {
    const id = crypto.randomUUID();
    putRuleEdit({ id, rev: 0, note: "", rules: defaultRuleSet });
    open(id);
  };
  return (
    <nav className="ui-panes__views rules-versions" aria-label="办法的版本">
      <ul className="ui-views">
        {onlyHere.map(({ id, rules }) => (
          <Version key={id} id={id} isOpen={id === chosen} name="新草稿" state="未保存" title={rules.title} />
        ))}
        {versions.map((version) => (
          <Version
            key={version.id}
            id={version.id}
            isOpen={version.id === chosen}
            name={`第 ${version.version} 版`}
            state={stateOf(version, edits[version.id] !== undefined)}
            title={version.title}
          />
        ))}
      </ul>
      {mayWrite && (
        <Button compact icon="plus" onPress={begin}>
          从参考办法新建
        </Button>
      )}
    </nav>
  );
}

const stateOf = ({ state, years }: RuleVersion, isChanged: boolean) => {
  if (isChanged) return "未保存";
  if (state === "DRAFT") return "草稿";
  return years.length > 0 ? `${years.join("、")} 年度` : "未使用";
};

interface VersionProps {
  readonly id: string;
  readonly isOpen: boolean;
  readonly name: string;
  readonly state: string;
  readonly title: string;
}

function Version({ id, isOpen, name, state, title }: VersionProps) {
  return (
    <li>
      <Link to={`?version=${id}`} aria-current={isOpen ? "page" : undefined} className="rules-version">
        <strong>{name}</strong>
        <span className="rules-version__state">{state}</span>
        <span className="ui-meta">{title}</span>
      </Link>
    </li>
  );
}
