import { Link } from "react-router";
import type { UnitLoad } from "#data/office/proposal-rounds.ts";
import { StatusTag } from "#ui/status-tag.tsx";

interface UnitListProps {
  readonly units: readonly UnitLoad[];
  readonly current: string | null;
}

/** Units with something open; late and soon by colour and by word. */
export function UnitList({ units, current }: UnitListProps) {
  return (
    <nav aria-label="承办单位">
      <ul className="deadlines__units">
        {units.map(({ unitId, name, open, overdue, dueSoon, nextDueOn }) => (
          <li key={unitId}>
            <Link to={`?unit=${unitId}`} replace aria-current={unitId === current ? "true" : undefined}>
              <strong>{name}</strong>
              <span className="ui-meta">
                在办 {open} 项{nextDueOn && `，最近 ${nextDueOn}`}
              </span>
              <span className="ui-cluster">
                {overdue > 0 && (
                  <StatusTag tone="red" icon="alert">
                    逾期 {overdue}
                  </StatusTag>
                )}
                {dueSoon > 0 && (
                  <StatusTag tone="amber" icon="clock">
                    七天内 {dueSoon}
                  </StatusTag>
                )}
              </span>
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
