import { useCallback } from "react";
import { Link } from "react-router";
import { type OpinionDetail, readLikeOpinions } from "#data/office/opinions.ts";
import { useAnswer } from "#data/office/use-answer.ts";
import { useMay } from "#data/office/use-may.ts";

const MOST_SHOWN = 5;
const percent = (score: number) => `用词相近 ${Math.round(score * 100)}%`;

/** Other reports on the same matter, and residents' words on it. */
export function LikesPart({ detail }: { readonly detail: OpinionDetail }) {
  const { id } = detail;
  const ask = useCallback((signal?: AbortSignal) => readLikeOpinions(id, signal), [id]);
  const { value, refusal } = useAnswer(ask);
  const maySee = useMay("submission.readAll");
  const linked = new Set(detail.sources.map(({ submissionId }) => submissionId));
  const submissions = value?.submissions.filter((one) => !linked.has(one.id)) ?? [];
  return (
    <section className="opinion-part" aria-labelledby="opinion-likes">
      <h2 id="opinion-likes">相似的</h2>
      {refusal && <p className="ui-meta">暂时查不到：{refusal.detail}</p>}
      {!value && !refusal && <p className="ui-meta">正在查找。</p>}
      {value?.opinions.length === 0 && submissions.length === 0 && <p className="ui-meta">没有相似的信息。</p>}
      <ul className="opinion-sources">
        {value?.opinions.slice(0, MOST_SHOWN).map((one) => (
          <li key={one.id}>
            <Link to={`/office/opinions/${one.id}`}>{one.title}</Link>
            <span className="ui-meta">
              {one.number} · {percent(one.score)}
            </span>
          </li>
        ))}
        {submissions.slice(0, MOST_SHOWN).map((one) => (
          <li key={one.id}>
            {maySee ? <Link to={`/office/triage?id=${one.id}`}>{one.excerpt}</Link> : <span>{one.excerpt}</span>}
            <span className="ui-meta">
              群众反映 · {one.pointName} · {percent(one.score)}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
