import { linePartsOf } from "#member/my-score/line-words.ts";
import type { ExplainedLine } from "#domain/score/explain-year.ts";
import { Icon } from "#ui/icon.tsx";
import { Link } from "react-router";

/** A line's sentence as one link to its grounds; read aloud it is the whole sentence. */
export function LineRow({ line, year }: { readonly line: ExplainedLine; readonly year: string }) {
  const { what, points, why } = linePartsOf(line);
  return (
    <Link className="score-line" to={lineAddress(line, year)}>
      <span className="score-line__what">{what}</span>
      <span className="score-line__points">{points}</span>
      {why && <span className="score-line__why">{why}</span>}
      <Icon name="forward" />
    </Link>
  );
}

/** Where a line's grounds are. */
const lineAddress = ({ entry, rule }: Pick<ExplainedLine, "entry" | "rule">, year: string): string =>
  `/my-score/lines/${entry.id}/${encodeURIComponent(rule.id)}?year=${year}`;
