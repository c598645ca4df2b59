import { Link } from "react-router";
import type { OpinionDetail } from "#data/office/opinions.ts";
import { useMay } from "#data/office/use-may.ts";
import { timeWords } from "#domain/time/time-words.ts";
import { useNow } from "#ui/use-now.ts";

/** What it was made of: residents' words, a campaign, a proposal. Nothing where it stands alone. */
export function SourcesPart({ detail }: { readonly detail: OpinionDetail }) {
  const now = useNow();
  const maySee = useMay("submission.readAll");
  const { sources, campaign, fromProposal } = detail;
  if (sources.length === 0 && !campaign && !fromProposal) return null;
  return (
    <section className="opinion-part" aria-labelledby="opinion-sources">
      <h2 id="opinion-sources">来源</h2>
      {campaign && <p>专项行动：{campaign}</p>}
      {fromProposal && <p>由提案转来：{fromProposal.title}</p>}
      <ul className="opinion-sources">
        {sources.map(({ submissionId, pointName, receivedAt, excerpt }) => (
          <li key={submissionId}>
            {maySee ? <Link to={`/office/triage?id=${submissionId}`}>{excerpt}</Link> : <span>{excerpt}</span>}
            <span className="ui-meta">
              {pointName} · {timeWords(receivedAt, now)}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
