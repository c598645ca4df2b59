import type { SubmissionDetail } from "#data/office/submissions.ts";
import { labelByConversionKind } from "#domain/submission/submission-lists.ts";
import { Link } from "react-router";

/** What it became. */
export function Conversions({ detail: { conversions, canUndo } }: { readonly detail: SubmissionDetail }) {
  if (conversions.length === 0) return null;
  return (
    <section>
      <h3>已转化为</h3>
      <ul className="triage-links">
        {conversions.map(({ id, kind, number, title, wordsStay }) => (
          <li key={id}>
            {labelByConversionKind[kind]} {number}{" "}
            {kind === "REPORT" ? <Link to={`/office/opinions/${id}`}>{title}</Link> : title}
            {wordsStay && canUndo && (
              <p className="ui-meta">撤销转化后，写到这件来件的文字仍留在这份信息的「情况与问题」里。</p>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
