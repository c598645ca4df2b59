import { Link } from "react-router";
import { PARTS, type Part } from "#office/proposal-settings/parts.ts";

interface SettingsNavProps {
  readonly part: Part;
  readonly changed: readonly Part[];
}

export function SettingsNav({ part, changed }: SettingsNavProps) {
  return (
    <nav className="ui-panes__views" aria-label="设置">
      <ul className="ui-views">
        {PARTS.map(({ id, label }) => (
          <li key={id}>
            <Link to={`?part=${id}`} aria-current={id === part ? "page" : undefined}>
              {label}
              {changed.includes(id) && <span className="ui-meta">未保存</span>}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
