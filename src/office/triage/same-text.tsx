import { Link } from "react-router";
import type { SubmissionDetail } from "#data/office/submissions.ts";
import { labelBySubmissionState } from "#domain/submission/submission-state.ts";
import { ageOf } from "#office/triage/age.ts";

interface SameTextProps {
  readonly now: Date;
  readonly same: SubmissionDetail["sameText"];
  readonly count: number;
  readonly addressOf: (id: string) => string;
}

/** Others that say the same words. */
export function SameText({ now, same, count, addressOf }: SameTextProps) {
  if (same.length === 0) return null;
  return (
    <section>
      <h3>相同内容 {Math.max(count, same.length)} 条</h3>
      <ul className="triage-links">
        {same.map((item) => (
          <li key={item.id}>
            <Link to={addressOf(item.id)}>
              {item.pointName}　{labelBySubmissionState[item.state]}　{ageOf(item.receivedAt, now)}
            </Link>
          </li>
        ))}
      </ul>
    </section>
  );
}
