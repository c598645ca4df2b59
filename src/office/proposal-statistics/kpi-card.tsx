import {
  formulaByProposalKpi,
  labelByProposalKpi,
  rateWords,
  type KpiFraction,
} from "#domain/proposal/proposal-kpi.ts";

/** One rate: how much, made of what, and what belongs beside it. */
export function KpiCard({ fraction }: { readonly fraction: KpiFraction }) {
  const { kpi, numerator, denominator, beside } = fraction;
  return (
    <li className="statistics__kpi">
      <h2>{labelByProposalKpi[kpi]}</h2>
      <p className="statistics__rate">{rateWords(fraction)}</p>
      <p className="statistics__fraction">
        {numerator} ÷ {denominator}
      </p>
      <progress max={Math.max(1, denominator)} value={numerator} aria-hidden />
      <p className="ui-meta">{formulaByProposalKpi[kpi]}</p>
      {beside && <p className="statistics__beside">{beside}</p>}
    </li>
  );
}
