import type { DeskMoves } from "#office/proposal-desk/use-desk-moves.ts";
import { Button } from "#ui/button.tsx";
import { UndoBar } from "#ui/list-desk/undo-bar.tsx";

/** The last thing done and its undo; after a batch, who was refused and why. */
export function DeskReport({ moves, onUndo }: { readonly moves: DeskMoves; readonly onUndo: () => void }) {
  const { report, last } = moves;
  return (
    <UndoBar report={report?.words} last={last?.words} onUndo={onUndo}>
      {report && report.refused.length > 0 && (
        <div className="desk-refused">
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
    </UndoBar>
  );
}
