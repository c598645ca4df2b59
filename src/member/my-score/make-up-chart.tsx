import { partWords, type MakeUpPart } from "#member/my-score/make-up.ts";

/** One bar a group, as long as what is earned of its cap; a thin one beneath for last year. */
export function MakeUpChart({ parts }: { readonly parts: readonly MakeUpPart[] }) {
  const words = `各项得分：${parts.map(partWords).join("；")}。`;
  return (
    <div className="score-chart" role="img" aria-label={words}>
      {parts.map((part) => (
        <div key={part.id} className="score-bar">
          <span className="score-bar__name">
            {part.name}
            {part.before !== null && <span className="score-bar__before">上年 {part.before.replace("-", "−")}</span>}
          </span>
          <span className="score-bar__value">
            <strong>{part.total.replace("-", "−")}</strong>
            {part.cap === null ? " 分" : ` / ${part.cap} 分`}
            {part.isFull && <span className="score-bar__full">满</span>}
          </span>
          <span className={part.cap === null ? "score-bar__track score-bar__track--open" : "score-bar__track"}>
            <span className="score-bar__fill" style={{ inlineSize: `${part.share * 100}%` }} />
          </span>
          {part.before !== null && (
            <span className="score-bar__thin">
              <span style={{ inlineSize: `${part.shareBefore * 100}%` }} />
            </span>
          )}
        </div>
      ))}
    </div>
  );
}
