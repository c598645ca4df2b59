import type { GateStanding } from "#domain/score/statement.ts";
import { Icon } from "#ui/icon.tsx";

/** What the rules ask for beside points (三个一): done or missing, as drawing and word. */
export function Gates({ gates }: { readonly gates: readonly GateStanding[] }) {
  if (gates.length === 0) return null;
  return (
    <div className="score-gates">
      <h3>基本要求</h3>
      <ul>
        {gates.map(({ id, name, has, needs, isMet }) => (
          <li key={id} className={isMet ? "score-gate score-gate--met" : "score-gate"}>
            <Icon name={isMet ? "check" : "clock"} />
            <span className="score-gate__name">{name}</span>
            <span className="score-gate__state">
              {isMet ? "已完成" : needs > 1 ? `已有 ${has}，需 ${needs}` : "还没有"}
            </span>
          </li>
        ))}
      </ul>
    </div>
  );
}
