import type { DryRun } from "#data/office/score-rules.ts";

/** How many members have each grade, now and then: figures side by side. */
export function GradeCounts({ result }: { readonly result: DryRun }) {
  return (
    <ul className="rules-grades" aria-label="各等次人数">
      {result.grades.map(({ name, before, after }) => (
        <li key={name}>
          <span className="ui-meta">{name}</span>
          <span className="rules-grades__figures">
            {before} → <strong>{after}</strong> 人
          </span>
          <span className="ui-meta">{changeWords(after - before)}</span>
        </li>
      ))}
    </ul>
  );
}

const changeWords = (change: number) => {
  if (change === 0) return "不变";
  return change > 0 ? `多 ${change} 人` : `少 ${-change} 人`;
};
