import type { MemberYear } from "#data/office/score-desk.ts";
import { labelByAppealState } from "#domain/score/appeal-flow.ts";
import { LinkButton } from "#ui/link-button.tsx";

/** What the member has asked about this year. */
export function StatementAppeals({ appeals }: { readonly appeals: MemberYear["appeals"] }) {
  if (appeals.length === 0) return null;
  return (
    <section className="score__group">
      <h3>申诉</h3>
      <ul className="score__lines">
        {appeals.map(({ id, words, state, openedAt }) => (
          <li key={id} className="score__grouphead">
            <span>
              {openedAt.slice(0, 10)} {words}
              <span className="ui-meta"> {labelByAppealState[state]}</span>
            </span>
            <LinkButton compact kind="quiet" to={`/office/appeals?view=all&id=${id}`}>
              查看
            </LinkButton>
          </li>
        ))}
      </ul>
    </section>
  );
}
