import type { SubmissionDetail } from "#data/office/submissions.ts";
import { labelByConversionKind } from "#domain/submission/submission-lists.ts";
import { Link } from "react-router";

/** What it became. */
export function Conversions({ conversions }: { readonly conversions: SubmissionDetail["conversions"] }) {
  if (conversions.length === 0) return null;
  return (
    <section>
      <h3>已转化为</h3>
      <ul className="triage-links">
        {conversions.map(({ id, kind, number, title }) => (
          <li key={id}>
            {labelByConversionKind[kind]} {number}　
            {kind === "REPORT" ? <Link to={`/office/opinions/${id}`}>{title}</Link> : title}
          </li>
        ))}
      </ul>
    </section>
  );
}
