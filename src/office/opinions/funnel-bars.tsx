import { Link } from "react-router";
import type { OpinionFunnel } from "#data/office/opinions.ts";
import { bodyByOpinionLevel } from "#domain/opinion/opinion-lists.ts";
import { searchOf } from "#office/opinions/opinion-filter.ts";

interface FunnelProps {
  readonly funnel: OpinionFunnel;
  readonly days: { readonly from: string; readonly to: string };
}

/** The steps one under another, each as long as its share of what was handed in. */
export function FunnelBars({ funnel, days }: FunnelProps) {
  const steps = [
    { name: "报送", count: funnel.submitted, filter: { ...days, counted: "SUBMITTED" as const } },
    { name: "印发", count: funnel.issued, filter: { ...days, counted: "ISSUED" as const } },
    ...funnel.levels.flatMap(({ level, sent, adopted }) => [
      { name: `上报${bodyByOpinionLevel[level]}`, count: sent, filter: { ...days, level } },
      {
        name: `${bodyByOpinionLevel[level]}采用`,
        count: adopted,
        filter: { ...days, level, adopted: "true" as const },
      },
    ]),
  ];
  return (
    <ol className="opinion-bars" aria-label="从报送到采用">
      {steps.map(({ name, count, filter }) => (
        <li key={name}>
          <Link to={`/office/opinions${searchOf(filter)}`}>
            <span>{name}</span>
            <span className="opinion-bars__track" aria-hidden>
              <span style={{ inlineSize: `${(count / Math.max(1, funnel.submitted)) * 100}%` }} />
            </span>
            <span className="opinion-bars__count">{count} 件</span>
          </Link>
        </li>
      ))}
    </ol>
  );
}
