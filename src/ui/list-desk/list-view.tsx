import { Link } from "react-router";

interface ListViewProps {
  readonly name: string;
  readonly count?: number | undefined;
  readonly to: string;
  readonly isCurrent: boolean;
}

/** One view of a list, with how many stand in it. */
export function ListView({ name, count, to, isCurrent }: ListViewProps) {
  return (
    <li>
      <Link to={to} aria-current={isCurrent ? "page" : undefined}>
        <span>{name}</span>
        {count !== undefined && <span className="ui-views__count">{count}</span>}
      </Link>
    </li>
  );
}
