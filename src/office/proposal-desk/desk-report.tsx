import type { DeskMoves } from "#office/proposal-desk/use-desk-moves.ts";
import { Button } from "#ui/button.tsx";
import { Icon } from "#ui/icon.tsx";
import { Kbd } from "#ui/kbd.tsx";

/** The last thing done and its undo; after a batch, who was refused and why. Stays until the next one, so nobody has to be quick. */
export function DeskReport({ moves, onUndo }: { readonly moves: DeskMoves; readonly onUndo: () => void }) {
  const { report, last } = moves;
  const words = report?.words ?? last?.words;
  return (
    <div className="desk-report" role="status">
      {report && report.refused.length > 0 && (
        <div className="desk-report__refused">
          <strong>没有办理的 {report.refused.length} 件</strong>
          <ul>
            {report.refused.map(({ id, serialNo, reason }) => (
              <li key={id}>
                流水 {serialNo ?? "—"}：{reason}
              </li>
            ))}
          </ul>
          <Button kind="quiet" compact onPress={moves.closeReport}>
            知道了
          </Button>
        </div>
      )}
      <div className="desk-report__line">
        {words && <span>{words}</span>}
        {last && (
          <button type="button" onClick={onUndo}>
            <Icon name="undo" />
            撤销{report ? `「${last.words}」` : ""} <Kbd>U</Kbd>
          </button>
        )}
      </div>
    </div>
  );
}
