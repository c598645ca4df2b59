import { Link } from "react-router";
import type { DeskDetail } from "#data/office/proposal-desk.ts";
import { labelByProposalState } from "#domain/proposal/proposal-state.ts";
import { numberWords } from "#office/proposal-desk/day-words.ts";
import { useSimilar } from "#office/proposal-desk/use-similar.ts";
import { Notice } from "#ui/notice.tsx";

const MOST_SHOWN = 5;

interface SimilarOnesProps {
  readonly detail: DeskDetail;
  readonly addressOf: (id: string) => string;
}

/** Proposals of all years that say nearly the same; the very same 案由 is a warning. */
export function SimilarOnes({ detail, addressOf }: SimilarOnesProps) {
  const { value, refusal } = useSimilar(detail.id);
  const items = value?.items.filter(({ id }) => !detail.sameTitle.some((same) => same.id === id)) ?? [];
  return (
    <section>
      <h3>重复与相似</h3>
      {detail.sameTitle.length > 0 && (
        <Notice tone="amber" title="案由完全相同">
          <ul className="desk-links">
            {detail.sameTitle.map((same) => (
              <li key={same.id}>
                <Link to={addressOf(same.id)}>
                  {same.term}届{same.session}次 {numberWords(same)}　{labelByProposalState[same.state]}
                </Link>
              </li>
            ))}
          </ul>
        </Notice>
      )}
      {refusal && <p className="ui-meta">相似提案暂时查不到：{refusal.detail}</p>}
      {!value && !refusal && <p className="ui-meta">正在查找。</p>}
      {value && items.length === 0 && detail.sameTitle.length === 0 && <p className="ui-meta">没有相似的提案。</p>}
      <ul className="desk-similar">
        {items.slice(0, MOST_SHOWN).map((one) => (
          <li key={one.id}>
            <Link to={addressOf(one.id)}>{one.title}</Link>
            <span className="ui-meta">
              {one.year}年 {numberWords(one)} · {labelByProposalState[one.state]} · 相似 {Math.round(one.score * 100)}%
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
